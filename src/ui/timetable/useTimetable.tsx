import {useEffect, useMemo, useRef, useState} from 'react'
import type {Outline} from '#domain/dataset'
import {
  type TimetableAsk,
  type TimetableFigures,
  type TimetableFrame,
  type TimetableOrder,
  type TimetableRow,
  timetableAsk,
} from '#measures/timetable'
import type {PlanState} from '#ui/planState'
import {BLOCK} from './timetableLayout'

/** What is known of the rows. Until an answer comes, that of the question before stands. */
export interface Timetable {
  /** What was asked for the frame. */
  ask: TimetableAsk
  frame: TimetableFrame
  figures: TimetableFigures
  /** Are these the answers to what is asked now? */
  settled: boolean
}

/** The groups of what is shown; null until they come for the first time. */
export function useTimetable(state: PlanState, order: TimetableOrder): Timetable | null {
  const {dataset, reading, month, ask: askRows, view} = state
  const asked = timetableAsk(reading, view.group, order, month)
  // A question of the same content is the same question: time that runs asks nothing.
  const ask = useSame(asked)
  const [known, setKnown] = useState<Omit<Timetable, 'settled'> & {dataset: Outline}>()
  const figures = useMemo(
    () => askRows('timetableFigures', {reading: ask.reading, grouping: ask.grouping}),
    [askRows, ask.reading, ask.grouping],
  )
  useEffect(() => {
    let wanted = true
    Promise.all([askRows('timetableFrame', ask), figures]).then(
      ([frame, all]) => wanted && setKnown({dataset, ask, frame, figures: all}),
      // A package that is closed meanwhile has no rows to show.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [dataset, askRows, ask, figures])
  if (known?.dataset !== dataset || known.ask.grouping !== view.group) return null
  return {...known, settled: known.ask === ask}
}

function useSame(asked: TimetableAsk): TimetableAsk {
  const last = useRef(asked)
  const same =
    last.current.reading === asked.reading &&
    last.current.grouping === asked.grouping &&
    last.current.order === asked.order &&
    last.current.month === asked.month
  if (!same) last.current = asked
  return last.current
}

/** Blocks kept; scrolling through a million rows must not gather them all. */
const KEPT = 200

interface Known {
  ask: TimetableAsk
  blocks: Map<string, TimetableRow[]>
}

/**
 * The rows in sight, asked for block by block. Where the order is asked anew, the rows of the order before stand
 * until the others are there.
 *
 * @param wanted blocks as `group:block`, the milestones being group 0
 */
export function useRows({ask: askRows}: PlanState, {ask}: Timetable, wanted: readonly string[]) {
  const [known, setKnown] = useState<Known>({ask, blocks: new Map()})
  const missing = wanted.filter((block) => known.ask !== ask || !known.blocks.has(block)).join()
  useEffect(() => {
    if (missing === '') return
    let needed = true
    const blocks = missing.split(',')
    askRows('timetableRows', {ask, ranges: blocks.map(rangeOf)}).then(
      (rows) => needed && setKnown((before) => withBlocks(before, ask, blocks, rows)),
      () => {},
    )
    return () => {
      needed = false
    }
  }, [askRows, ask, missing])
  const sameGroups = known.ask.grouping === ask.grouping
  return (group: number, place: number): TimetableRow | null =>
    (sameGroups && known.blocks.get(`${group}:${Math.floor(place / BLOCK)}`)?.[place % BLOCK]) || null
}

function rangeOf(block: string) {
  const [group, at] = block.split(':').map(Number)
  return {group: group - 1, from: at * BLOCK, to: (at + 1) * BLOCK}
}

function withBlocks(before: Known, ask: TimetableAsk, blocks: string[], rows: TimetableRow[][]): Known {
  const kept = before.ask === ask ? [...before.blocks].slice(-KEPT) : []
  return {ask, blocks: new Map([...kept, ...blocks.map((block, at) => [block, rows[at]] as const)])}
}
