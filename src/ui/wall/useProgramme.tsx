import {useEffect, useMemo, useRef, useSyncExternalStore} from 'react'
import type {Month} from '#domain/month'
import type {Programme} from '#domain/wall'
import {snapshotAt} from '#measures/snapshot'
import {behindAt} from '#measures/standing'
import type {PlanState} from '#ui/planState'
import {
  createProgramme,
  type ProgrammePlayer,
  type ProgrammeState,
  type Stop,
  stopsOf,
  type WallClock,
} from '#view/programme'
import {baseOf, monthOf} from '#view/resolve'

/** The programme of what is shown; begins when the wall does, ends with it. */
export function useProgramme(
  state: PlanState,
  programme: Programme,
  clock: WallClock,
): {player: ProgrammePlayer; now: ProgrammeState} {
  const latest = useRef(state)
  latest.current = state
  const player = useMemo(() => createProgramme(clock, (stop) => showMonth(latest.current, stop)), [clock])
  const wasStill = useRef(false)
  const {dataset, timeline, view} = state
  const {asOf} = view
  const stops = useMemo(
    () => stopsOf(programme, playableOf({dataset, timeline}, asOf)),
    [programme, dataset, timeline, asOf],
  )
  useEffect(() => {
    const isNew = player.state().stops.length === 0
    player.renew(stops, programme.parts.length > 0 ? programme.resumeSeconds : 0)
    if (isNew) begin(player, latest.current)
    const plays = programme.parts.length > 0
    if (plays !== player.state().playing && (isNew || !plays || wasStill.current)) player.toggle()
    wasStill.current = !plays
  }, [player, stops, programme])
  useEffect(() => () => player.end(), [player])
  return {player, now: useSyncExternalStore(player.subscribe, player.state)}
}

/** At the month of the address where there is one, else with the whole as it stands. */
function begin(player: ProgrammePlayer, {month}: PlanState): void {
  const {stops} = player.state()
  const last = stops.length - 1
  const at = stops[last].month === month ? last : stops.findIndex((stop) => stop.month === month)
  player.stand(at < 0 ? last : at)
}

/** Months up to the one that the package opens with: what comes after it is not news, or not known. */
function playableOf(
  {dataset, timeline}: Pick<PlanState, 'dataset' | 'timeline'>,
  asOf: PlanState['view']['asOf'],
) {
  const {campaign} = dataset
  const {start} = campaign.timeline
  const last = monthOf({...baseOf(dataset), asOf}, campaign)
  return {
    last,
    phaseEnds: campaign.phases.map(({end}) => end - start),
    behind: behindAt(snapshotAt(timeline, last))?.counties ?? [],
  }
}

function showMonth({dataset, change, month}: PlanState, stop: Stop): void {
  if (stop.month !== month) change({month: (dataset.campaign.timeline.start + stop.month) as Month})
}
