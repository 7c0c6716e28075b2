import {useCallback, useEffect, useRef, useState} from 'react'
import type {Tour} from '#domain/tour'
import type {PlanState} from '#ui/planState'
import {stopView} from '#view/tourView'
import {afterKey, type Cover, coverAfter, type PresentAct, stopAfter} from './presentKeys'
import type {Side, Standing} from './standing'
import {useChannel} from './useChannel'
import {useMonthRun} from './useMonthRun'

/** What the page does with an act that moves no stop. */
export type Acts = Partial<Record<PresentAct['ask'], () => void>>

export interface Presenter {
  /** The stop, from 1. */
  at: number
  /** What covers the audience's screen. */
  cover: Cover | null
  began: number
  /** A number being typed. */
  digits: string
  /** The other window has been heard. */
  isLinked: boolean
  act: (act: PresentAct) => void
  restart: () => void
}

/** Steps through a tour, by its own keys and those of the other window; each stop brings its view. */
export function usePresenter(state: PlanState, tour: Tour, from: Side, acts: Acts): Presenter {
  const {view} = state
  const at = Math.min(view.stop, tour.stops.length)
  const [cover, setCover] = useState<Cover | null>(null)
  const [began, setBegan] = useState(Date.now)
  const [digits, setDigits] = useState('')
  const [isLinked, setLinked] = useState(false)
  const show = useStop(state, tour, at, from === 'audience')
  const own: Standing = {tour: tour.id, stop: at, cover, began}
  const known = useRef(at)
  const tell = useChannel(view.data ?? '', own, from, (heard, by) => {
    if (by === from) return
    setLinked(heard !== null)
    if (heard?.tour !== tour.id) return
    known.current = heard.stop
    setCover(heard.cover)
    setBegan((known) => (by === 'audience' ? heard.began : Math.max(known, heard.began)))
    if (heard.stop !== at) show(heard.stop)
  })
  useEffect(() => {
    // The browser's own way back goes to another stop as well.
    if (known.current !== at) tell({tour: tour.id, stop: at, cover, began})
    known.current = at
  }, [tell, tour, at, cover, began])
  const act = (asked: PresentAct) => {
    const stop = stopAfter(asked, at, tour.stops.length)
    const covered = coverAfter(asked, cover, stop !== at)
    if (stop !== at) show(stop)
    setCover(covered)
    known.current = stop
    tell({...own, stop, cover: covered})
    // What is covered comes to light first: nobody is to leave unseen.
    if (asked.ask !== 'plan' || cover === null) acts[asked.ask]?.()
  }
  const restart = () => {
    const now = Date.now()
    setBegan(now)
    tell({...own, began: now})
  }
  useKeys(digits, setDigits, act)
  return {at, cover, began, digits, isLinked, act, restart}
}

/** Chooses what a stop shows, in one step of the history; its month is come to, not jumped to. */
function useStop(state: PlanState, tour: Tour, at: number, isShown: boolean) {
  const latest = useRef(state)
  latest.current = state
  const run = useMonthRun(latest)
  const applied = useRef('')
  const show = useCallback(
    (number: number, isFirst = false) => {
      const {dataset, change} = latest.current
      const stop = tour.stops[number - 1]
      if (!stop) return
      applied.current = `${tour.id} ${number}`
      if (!isShown) return change({stop: number})
      const {month, camera: _, ...rest} = stopView(stop, dataset)
      change({...rest, camera: null, stop: number})
      run(month ?? null, isFirst)
    },
    [tour, isShown, run],
  )
  useEffect(() => {
    if (applied.current !== `${tour.id} ${at}`) show(at, applied.current === '')
  }, [tour, at, show])
  return show
}

function useKeys(digits: string, setDigits: (digits: string) => void, act: (act: PresentAct) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (isForControl(event, digits)) return
      const typed = afterKey(event.key, digits)
      if (!typed) return
      event.preventDefault()
      // A key that is held down is pressed once.
      if (event.repeat) return
      setDigits(typed.digits)
      if (typed.act) act(typed.act)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** A button is pressed by its own keys, unless a number was typed; a divider is moved. All else steers the tour. */
function isForControl({target, key}: KeyboardEvent, digits: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input')) return /^(Arrow|Home|End)/.test(key)
  return (key === ' ' || (key === 'Enter' && digits === '')) && target.closest('button, a') !== null
}
