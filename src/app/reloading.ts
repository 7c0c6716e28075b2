import type {Freshness} from '#ui/wallServices'
import type {WallClock} from '#view/programme'

/** Where a package comes from. */
export interface ReloadSource {
  /** Tells apart two states of its files; null where it cannot be reached. */
  marks(): Promise<string | null>
  /** Reads it and shows it in place of the one on the screen. */
  swap(): Promise<'shown' | 'unreadable' | 'overtaken'>
}

export interface Reloader {
  state(): Freshness
  /** Looks at once, unless it is looking. */
  check(): Promise<void>
  /** The rows on the screen are lost: they are read again whatever the source's marks say. */
  lost(): void
  subscribe(listener: () => void): () => void
  end(): void
}

/** A source that was out of reach is asked again after so many minutes. */
const RETRY_MINUTES = 1

/**
 * Looks at the source on a schedule, reads what has changed, and keeps what is on the screen while there is nothing
 * better.
 *
 * @param minutes between two looks; 0 = only when asked to, or where something was lost
 * @param isFresh what is on the screen was read a moment ago
 */
export function createReloader(
  clock: WallClock,
  source: ReloadSource,
  minutes: number,
  isFresh: boolean,
): Reloader {
  let state: Freshness = {checked: null, swapped: null, unreachableSince: null, swaps: 0}
  let known: string | null = null
  /** What is on the screen is read again whatever the marks say. */
  let isLost = !isFresh
  let isLooking = false
  let isOver = false
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function change(patch: Partial<Freshness>): void {
    state = {...state, ...patch}
    for (const listener of listeners) listener()
  }

  function plan(inMinutes: number): void {
    cancel()
    if (!isOver && inMinutes > 0) cancel = clock.after(inMinutes * 60_000, () => void check())
  }

  /** Whether the source could be read. */
  async function look(): Promise<boolean> {
    const marks = await source.marks()
    if (marks === null) return false
    const first = known === null && !isLost
    if (marks === known && !isLost) return true
    if (!first) {
      const answer = await source.swap()
      if (answer === 'unreadable') return false
      if (answer === 'overtaken') return true
      isLost = false
      change({swapped: clock.date(), swaps: state.swaps + 1})
    }
    known = marks
    return true
  }

  async function check(): Promise<void> {
    if (isLooking || isOver) return
    isLooking = true
    cancel()
    const isThere = await look().catch(() => false)
    isLooking = false
    if (isOver) return
    const now = clock.date()
    change({checked: now, unreachableSince: isThere ? null : (state.unreachableSince ?? now)})
    plan(isThere ? minutes : Math.min(minutes || (isLost ? RETRY_MINUTES : 0), RETRY_MINUTES))
  }

  return {
    state: () => state,
    check,
    lost() {
      isLost = true
      void check()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end() {
      isOver = true
      cancel()
      listeners.clear()
    },
  }
}
