import {PROGRAMME_PARTS, type Programme} from '#domain/wall'

/** Time as a wall sees it: the page gives the screen's, a test and a long run their own. */
export interface WallClock {
  /** Milliseconds, never going back. */
  now(): number
  /** Milliseconds since 1970. */
  date(): number
  /** Calls back once, not earlier; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void
}

/** What the wall shows for some seconds. */
export interface Stop {
  kind: 'month' | 'phase-end' | 'county' | 'whole'
  /** Index in the timeline. */
  month: number
  /** Index of the county that the camera is at; -1 for the whole. */
  county: number
  seconds: number
}

/** What there is to be played. */
export interface Playable {
  /** Index of the month that it ends with. */
  last: number
  /** Indices of the months that end a phase. */
  phaseEnds: readonly number[]
  /** Counties that are behind at the last month, the farthest first. */
  behind: readonly number[]
}

/** One round: the months with a rest at each phase's end, the counties that are behind, the whole. */
export function stopsOf(programme: Programme, {last, phaseEnds, behind}: Playable): Stop[] {
  const {parts, mostCounties, pace} = programme
  const stop = (kind: Stop['kind'], month: number, county: number, seconds: number): Stop => ({
    kind,
    month,
    county,
    seconds: seconds / pace,
  })
  const months = Array.from({length: last + 1}, (_, month) =>
    month === last || phaseEnds.includes(month)
      ? stop('phase-end', month, -1, programme.phaseEndSeconds)
      : stop('month', month, -1, programme.monthSeconds),
  )
  const tour = behind
    .slice(0, mostCounties)
    .map((county) => stop('county', last, county, programme.countySeconds))
  // One that stands still can be gone through by hand.
  const steered = parts.length === 0 ? PROGRAMME_PARTS : parts
  const played = steered.flatMap((part) => (part === 'play' ? months : tour))
  return [...played, stop('whole', last, -1, programme.wholeSeconds)]
}

export interface ProgrammeState {
  playing: boolean
  stops: readonly Stop[]
  /** Index of the stop that stands. */
  at: number
  /** Whole rounds since the beginning. */
  rounds: number
}

export interface ProgrammePlayer {
  state(): ProgrammeState
  play(): void
  /** It goes on by itself after a while. */
  pause(): void
  toggle(): void
  /** Some stops on or back, round and round; it pauses there. */
  step(by: number): void
  /** To the next phase's end, county or whole; or to the one before. */
  leap(by: 1 | -1): void
  /** Other stops, or other data: it stays where it is as far as it can. */
  renew(stops: readonly Stop[], resumeSeconds: number): void
  /** A stop stands already, by its index. */
  stand(at: number): void
  /** Called after every change of the state. */
  subscribe(listener: () => void): () => void
  end(): void
}

/**
 * Shows stop after stop, round after round. A timer that comes late, after a computer's sleep, makes it go on from
 * where it was: nothing is caught up with.
 */
export function createProgramme(clock: WallClock, show: (stop: Stop) => void): ProgrammePlayer {
  let state: ProgrammeState = {playing: false, stops: [], at: 0, rounds: 0}
  let resumeSeconds = 0
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function change(patch: Partial<ProgrammeState>): void {
    state = {...state, ...patch}
    for (const listener of listeners) listener()
  }

  function wait(): void {
    cancel()
    const {playing, stops} = state
    if (playing && stops.length > 1) cancel = clock.after(stops[state.at].seconds * 1000, () => go(1))
    else if (!playing && resumeSeconds > 0) cancel = clock.after(resumeSeconds * 1000, play)
  }

  function go(by: number): void {
    const {length} = state.stops
    if (length === 0) return
    const next = state.at + by
    change({at: ((next % length) + length) % length, rounds: state.rounds + (next >= length ? 1 : 0)})
    show(state.stops[state.at])
    wait()
  }

  function play(): void {
    change({playing: state.stops.length > 1})
    wait()
  }

  function pause(): void {
    change({playing: false})
    wait()
  }

  return {
    state: () => state,
    play,
    pause,
    toggle: () => (state.playing ? pause() : play()),
    step(by) {
      change({playing: false})
      go(by)
    },
    leap(by) {
      const {stops} = state
      change({playing: false})
      for (let steps = 1; steps <= stops.length; steps++) {
        const next = stops[(((state.at + by * steps) % stops.length) + stops.length) % stops.length]
        if (next.kind !== 'month' || steps === stops.length) return go(by * steps)
      }
    },
    renew(stops, seconds) {
      resumeSeconds = seconds
      const here = state.stops[state.at]
      change({stops, at: here ? placeIn(stops, here) : 0})
      wait()
    },
    stand(at) {
      change({at})
      wait()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end() {
      cancel()
      listeners.clear()
    },
  }
}

/** Where a stop of another round is, or one of its month, or the last. */
function placeIn(stops: readonly Stop[], {kind, month, county}: Stop): number {
  const same = stops.findIndex((one) => one.kind === kind && one.month === month && one.county === county)
  if (same >= 0) return same
  const near = stops.findIndex((one) => one.month === month && one.county === -1)
  return near >= 0 ? near : Math.max(0, stops.length - 1)
}
