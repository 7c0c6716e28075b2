import {useMemo, useState} from 'react'
import type {Outline} from '#domain/dataset'
import {type Deadline, deadlinesFrom, nextDeadline} from '#measures/deadlines'
import {type NearnessRule, nearestFirst} from '#measures/nearness'
import type {Candidate, Outlook} from '#measures/outlook'
import type {PlanState} from '#ui/planState'
import {useAnswer} from '#ui/useAnswer'

/** What a person chose on this paper. It stays while another paper is open, and is no part of the address. */
interface Choice {
  /** Index into `campaign.phases`; null = the next deadline. */
  phase: number | null
  rule: NearnessRule
  /** Codes; null = the nearest, as many as are missing. */
  ticks: ReadonlySet<string> | null
}

const INITIAL: Choice = {phase: null, rule: 'tasks', ticks: null}
const kept = new WeakMap<Outline, Choice>()

export function useChoice(dataset: Outline): [Choice, (patch: Partial<Choice>) => void] {
  const [, redraw] = useState(0)
  const choice = kept.get(dataset) ?? INITIAL
  const choose = (patch: Partial<Choice>) => {
    kept.set(dataset, {...(kept.get(dataset) ?? INITIAL), ...patch})
    redraw((count) => count + 1)
  }
  return [choice, choose]
}

/** What was shown when the rows were asked. */
export type Shown = Pick<PlanState, 'snapshot' | 'timeline' | 'reading' | 'month'> & {
  deadlines: readonly Deadline[]
  deadline: Deadline | null
}

/** What must happen for what is shown; `latest` is of the month and the filter before until the rows answer. */
export function useOutlook(state: PlanState, phase: number | null) {
  const {dataset, snapshot, timeline, reading, month, ask} = state
  const shown = useMemo((): Shown => {
    const deadlines = deadlinesFrom(dataset.campaign, month)
    const chosen = deadlines.find((one) => one.phase === phase)
    const deadline = chosen ?? deadlines[nextDeadline(deadlines, snapshot.whole)] ?? null
    return {snapshot, timeline, reading, month, deadlines, deadline}
  }, [dataset, snapshot, timeline, reading, month, phase])
  const question = useMemo(
    () => ({reading, month, until: shown.deadline?.month ?? month}),
    [reading, month, shown.deadline?.month],
  )
  return useAnswer(ask, 'outlook', question, shown)
}

/** The candidates in their order, and the regions ticked. */
export function useTicked(
  {regions}: Outline,
  {candidates}: Outlook,
  {snapshot}: Shown,
  {rule, ticks}: Choice,
  short: number,
): {nearest: Candidate[]; ticked: ReadonlySet<number>} {
  const nearest = useMemo(
    () => nearestFirst(candidates, snapshot.townships.progress, rule),
    [candidates, snapshot, rule],
  )
  const ticked = useMemo(() => {
    const chosen = ticks
      ? nearest.filter(({region}) => ticks.has(regions.code[region]))
      : nearest.slice(0, short)
    return new Set(chosen.map(({region}) => region))
  }, [nearest, ticks, short, regions])
  return {nearest, ticked}
}
