/** Time as the player sees it: the page gives the screen's, a test its own. */
export interface Clock {
  /** Milliseconds, never going back. */
  now(): number
  /** Calls back soon, once, as requestAnimationFrame does; returns what cancels it. */
  schedule(callback: () => void): () => void
}

/** What is played: months 0 … count - 1, of which one is shown. */
export interface Reel {
  count(): number
  shown(): number
  show(month: number): void
}

export interface PlaybackState {
  playing: boolean
  /** Months a second. */
  speed: number
  /** Starts over after the last month. */
  loop: boolean
}

export interface Player {
  state(): PlaybackState
  /** From the month shown; from the first, if that is the last. */
  play(): void
  pause(): void
  toggle(): void
  /** Pauses and goes some months on or back, as far as they go. */
  step(by: number): void
  /** @param speed months a second, above 0 */
  setSpeed(speed: number): void
  setLoop(loop: boolean): void
  /** Called after every change of the state. */
  subscribe(listener: () => void): () => void
}

const SPEED = 2

/**
 * Plays the months. The month shown follows from the time gone by, so a late frame leaves months out and
 * never runs behind. Whoever sets another month meanwhile moves the player there.
 */
export function createPlayer(
  clock: Clock,
  reel: Reel,
  initial: Partial<Omit<PlaybackState, 'playing'>> = {},
): Player {
  let state: PlaybackState = {speed: SPEED, loop: false, ...initial, playing: false}
  let anchor = {time: 0, month: 0}
  let expected = 0
  let cancel = () => {}
  const listeners = new Set<() => void>()

  function change(patch: Partial<PlaybackState>): void {
    state = {...state, ...patch}
    for (const listener of listeners) listener()
  }

  /** From now on, the month shown is where time starts. */
  function anchorHere(): void {
    expected = reel.shown()
    anchor = {time: clock.now(), month: expected}
  }

  function showMonth(month: number): void {
    expected = month
    if (month !== reel.shown()) reel.show(month)
  }

  function tick(): void {
    if (!state.playing) return
    if (reel.shown() !== expected) anchorHere()
    const passed = Math.floor(((clock.now() - anchor.time) * state.speed) / 1000)
    const month = anchor.month + passed
    const last = reel.count() - 1
    if (state.loop) showMonth(last < 0 ? 0 : month % (last + 1))
    else if (month >= last) {
      showMonth(Math.max(0, last))
      pause()
      return
    } else showMonth(month)
    cancel()
    cancel = clock.schedule(tick)
  }

  function play(): void {
    if (state.playing || reel.count() < 2) return
    if (reel.shown() >= reel.count() - 1) reel.show(0)
    anchorHere()
    cancel = clock.schedule(tick)
    change({playing: true})
  }

  function pause(): void {
    if (!state.playing) return
    cancel()
    change({playing: false})
  }

  return {
    state: () => state,
    play,
    pause,
    toggle: () => (state.playing ? pause() : play()),
    step(by) {
      pause()
      const month = Math.min(Math.max(reel.shown() + by, 0), reel.count() - 1)
      if (month >= 0 && month !== reel.shown()) reel.show(month)
    },
    setSpeed(speed) {
      if (!(speed > 0)) throw new RangeError(`speed must be above 0, not ${speed}`)
      anchorHere()
      change({speed})
    },
    setLoop(loop) {
      anchorHere()
      change({loop})
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
