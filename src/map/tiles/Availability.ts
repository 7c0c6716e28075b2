import type {TileTrouble} from './tileHealth'

/** What a tile could not be had for. MapLibre is silent on it, and shows a coarser tile meanwhile. */
export class TileLost extends Error {
  readonly status = 404

  constructor(readonly why: TileTrouble['why'] | 'absent') {
    super(`the tile is ${why}`)
  }
}

/** One lost tile is no outage. */
const IN_A_ROW = 3
const FIRST_MS = 2000
const LONGEST_MS = 60_000
/** Of tiles that failed; more cannot be seen at once. */
const MOST_FAILED = 500

type Again = () => Promise<unknown>

/**
 * Whether a server of tiles answers. When it is lost nothing more is asked of it, but one tile by and by; once that
 * comes, it is told, and what failed may be asked for again.
 */
export class Availability {
  private trouble: TileTrouble | null = null
  private failed = new Map<string, Again>()
  private inARow = 0
  private delay = FIRST_MS
  private timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param onTrouble it is lost, or back
   * @param onBack what failed may come now
   */
  constructor(
    private readonly onTrouble: (trouble: TileTrouble | null) => void,
    private readonly onBack: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws TileLost; whatever `fetch` throws when it was aborted */
  async ask<Tile>(key: string, signal: AbortSignal, fetch: Fetch<Tile>): Promise<Tile> {
    const again = () => fetch(new AbortController().signal)
    if (this.trouble) {
      this.remember(key, again)
      throw new TileLost(this.trouble.why)
    }
    try {
      const came = await fetch(signal)
      this.inARow = 0
      this.failed.delete(key)
      return came
    } catch (error) {
      if (!signal.aborted) this.fail(key, again, error)
      throw error
    }
  }

  /** Whether nothing that was asked for is still missing. */
  get isWhole(): boolean {
    return this.failed.size === 0
  }

  /** The network is back, or somebody wants to know. */
  readonly lookNow = (): void => {
    if (this.failed.size > 0) this.lookIn(0)
  }

  end(): void {
    clearTimeout(this.timer)
    this.failed.clear()
  }

  private fail(key: string, again: Again, error: unknown): void {
    const why = error instanceof TileLost ? error.why : 'unreachable'
    if (why === 'absent') {
      this.inARow = 0
      return
    }
    this.remember(key, again)
    this.inARow++
    if (this.inARow >= IN_A_ROW && !this.trouble) {
      this.trouble = {since: this.now(), why}
      this.onTrouble(this.trouble)
    }
    if (this.timer === undefined) this.lookIn(this.delay)
  }

  private remember(key: string, again: Again): void {
    this.failed.delete(key)
    this.failed.set(key, again)
    for (const oldest of this.failed.keys()) if (this.failed.size > MOST_FAILED) this.failed.delete(oldest)
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.look(), milliseconds)
  }

  /** Asks for the tile that failed last. */
  private async look(): Promise<void> {
    const last = [...this.failed.values()].at(-1)
    if (!last) return
    const isBack = await last().then(
      () => true,
      (error) => error instanceof TileLost && error.why === 'absent',
    )
    this.timer = undefined
    if (!isBack) {
      this.delay = Math.min(LONGEST_MS, 2 * this.delay)
      return this.lookIn(this.delay)
    }
    this.failed.clear()
    this.inARow = 0
    this.delay = FIRST_MS
    if (this.trouble) this.onTrouble(null)
    this.trouble = null
    this.onBack()
  }
}

type Fetch<Tile> = (signal: AbortSignal) => Promise<Tile>
