import {barX, type PlotOptions, text} from '@observablehq/plot'
import {useCallback, useMemo} from 'react'
import type {Campaign} from '#domain/campaign'
import {type Day, formatDay, lastDay, type Month, type MonthIndex, NEVER_DAY} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import {houseAgesOf} from '#measures/housesLoop'
import {countiesChosen} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {AGES, type Work} from '#measures/work'
import {workAt} from '#measures/workSums'
import type {PlanState} from '#ui/planState'
import {rowsOf} from '#ui/showRows'
import {ChartFigure} from './ChartFigure'
import {type Frame, PlotView} from './PlotView'
import type {About} from './saveChart'
import {useChartsWords} from './useChartsWords'

interface Props {
  state: PlanState
  work: Work
  month: number
  about: About
}

interface Bar {
  kind: 'projects' | 'houses'
  age: number
  count: number
}

/** What is overdue, by how long. */
export function AgesChart({state, work, month, about}: Props) {
  const {words, charts} = useChartsWords()
  const bars = useMemo(() => barsOf(state, work, month), [state, work, month])
  const sum = (kind: Bar['kind']) =>
    bars.filter((bar) => bar.kind === kind).reduce((all, {count}) => all + count, 0)
  const [projects, houses] = [sum('projects'), sum('houses')]
  const oldest = bars.find(({kind, age}) => kind === 'projects' && age === AGES.length)?.count ?? 0
  const title =
    projects + houses === 0
      ? charts.ages.none
      : [
          charts.ages.title(formatNumber(projects), formatNumber(houses)),
          ...(oldest > 0 ? [charts.ages.oldest(formatNumber(oldest))] : []),
        ].join(words.pause)
  const names = charts.ages.groups
  const draw = useCallback(
    (frame: Frame) => agesOptions(bars, names, charts.ages, frame),
    [bars, names, charts],
  )
  const open = (bar: Bar) => state.change(rowsBehind(bar, state, month))
  const barsAt = (age: number) => bars.filter((bar) => bar.age === age)
  return (
    <ChartFigure
      id="ages"
      kind={charts.ages.kind}
      title={title}
      definition={charts.ages.definition}
      twin={() => ({
        columns: [
          {head: charts.ages.days},
          {head: charts.ages.projects, number: true},
          {head: charts.ages.houses, number: true},
        ],
        rows: names.map((name, age) => ({
          id: name,
          cells: [name, ...barsAt(age).map(({count}) => formatNumber(count))],
          acts: barsAt(age).map((bar) => (bar.count > 0 ? () => open(bar) : null)),
        })),
      })}
      about={about}
    >
      <PlotView height={170} draw={draw} label={title} onPick={(index) => open(bars[index])} />
    </ChartFigure>
  )
}

/** The rows of a bar: those of its figure that have been overdue for so long. */
function rowsBehind({kind, age}: Bar, {dataset, timeline}: PlanState, month: number) {
  const [least, most] = [age === 0 ? 0 : AGES[age - 1] + 1, AGES[age] ?? null]
  if (kind === 'projects')
    return {...rowsOf('projectsOverdue'), where: [`daysOverdue~${least}..${most ?? ''}`]}
  const isTreatment = snapshotAt(timeline, month as MonthIndex).whole.housesTreatmentOverdue[0] > 0
  const today = lastDay((dataset.campaign.timeline.start + month) as Month)
  const ago = (days: number | null) => (days === null ? '' : formatDay((today - days) as Day))
  return {
    ...rowsOf(isTreatment ? 'housesTreatmentOverdue' : 'housesReliefOverdue'),
    where: [`overdueSince~${ago(most)}..${ago(least)}`],
  }
}

function barsOf({dataset, reading, selection, timeline}: PlanState, work: Work, month: number): Bar[] {
  const {campaign} = dataset
  const {whole} = snapshotAt(timeline, month as MonthIndex)
  const today = lastDay((campaign.timeline.start + month) as Month)
  const due = {relief: dueOf(campaign, 'houses-relieved'), treatment: dueOf(campaign, 'houses-treated')}
  const projects = workAt(work, month, selection.tasks, countiesChosen(dataset, reading.filter).inCounty).ages
  const of = (kind: Bar['kind'], counts: number[]) => counts.map((count, age): Bar => ({kind, age, count}))
  return [...of('projects', projects), ...of('houses', houseAgesOf(whole, 0, due, today))]
}

function dueOf({milestones}: Campaign, id: string): number {
  return milestones.find((one) => one.id === id)?.due ?? NEVER_DAY
}

function agesOptions(
  bars: Bar[],
  names: readonly string[],
  heads: Record<Bar['kind'], string>,
  {unit}: Frame,
): PlotOptions {
  const most = (kind: Bar['kind']) =>
    Math.max(1, ...bars.filter((bar) => bar.kind === kind).map(({count}) => count))
  const scaled = bars.map((bar) => ({...bar, share: bar.count / most(bar.kind), place: bar.kind}))
  return {
    marginLeft: 84 * unit,
    marginRight: 8 * unit,
    marginTop: 26 * unit,
    marginBottom: 8 * unit,
    fx: {type: 'band', domain: ['projects', 'houses'], padding: 0.08, axis: null, label: null},
    x: {type: 'linear', domain: [0, 1.25], axis: null, label: null},
    y: {type: 'band', domain: names.map((_, age) => age), padding: 0.25, axis: null, label: null},
    marks: [
      text(['projects', 'houses'] as const, {
        fx: (kind: Bar['kind']) => kind,
        text: (kind: Bar['kind']) => heads[kind],
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dy: -16 * unit,
        fontWeight: 700,
        fill: 'var(--ink)',
      }),
      text(names, {
        fx: () => 'projects',
        y: (_: string, age: number) => age,
        text: (name: string) => name,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8 * unit,
        fontSize: 12 * unit,
        fill: 'var(--ink)',
      }),
      barX(scaled, {fx: 'place', y: 'age', x: 'share', fill: 'var(--h-overdue)', fillOpacity: 1}),
      text(scaled, {
        fx: 'place',
        y: 'age',
        x: 'share',
        text: ({count}: Bar) => formatNumber(count),
        textAnchor: 'start',
        dx: 5 * unit,
        fontSize: 12 * unit,
        fill: 'var(--ink)',
      }),
      barX(scaled, {
        fx: 'place',
        y: 'age',
        x1: 0,
        x2: 1.25,
        fill: 'transparent',
        className: 'chart-pick',
        title: ({kind, age, count}: Bar) => `${heads[kind]} ${names[age]} ${formatNumber(count)}`,
      }),
    ],
  }
}
