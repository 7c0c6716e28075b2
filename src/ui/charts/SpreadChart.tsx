import {areaY, line, type Markish, text} from '@observablehq/plot'
import {useCallback, useMemo} from 'react'
import type {Campaign} from '#domain/campaign'
import {formatNumber, formatShare} from '#i18n/numbers'
import {type Spread, spreadOf} from '#measures/spread'
import type {PlanState} from '#ui/planState'
import {ChartFigure} from './ChartFigure'
import {monthName} from './curveModel'
import {type Frame, PlotView} from './PlotView'
import type {About} from './saveChart'
import {endOf, monthLine, timeGround, timeScales} from './timeParts'
import {useChartsWords} from './useChartsWords'

/** How far apart the townships are, month by month. */
export function SpreadChart({state, month, about}: {state: PlanState; month: number; about: About}) {
  const {words, charts} = useChartsWords()
  const {dataset, timeline, view} = state
  const {campaign} = dataset
  const key = view.measure.startsWith('houses') ? 'housesTreatedRate' : 'progress'
  const spread = useMemo(() => spreadOf(timeline, key), [timeline, key])
  const {known} = timeline
  const names = charts.spread
  const draw = useCallback(
    (frame: Frame) => ({
      ...timeScales(campaign, frame),
      marks: [
        ...timeGround(campaign, frame),
        ...bands(spread, known, frame),
        ...here(spread, month, known, campaign, frame),
      ],
    }),
    [campaign, spread, known, month],
  )
  const at = spread.percentiles.map((values) => (month < known ? values[month] : Number.NaN))
  const [tenth, quarter, median, threeQuarters] = at.map((value) => formatShare(value, 0))
  const title =
    median === ''
      ? names.none
      : [names.title(monthName(campaign, month), quarter, threeQuarters, median), names.tail(tenth)].join(
          words.pause,
        )
  return (
    <ChartFigure
      id="spread"
      kind={names.kind[key]}
      title={title}
      definition={names.definition}
      twin={() => ({
        columns: [
          {head: charts.month},
          ...[
            names.tenth,
            names.quarter,
            names.median,
            names.threeQuarters,
            names.nineTenths,
            names.count,
          ].map((head) => ({head, number: true})),
        ],
        rows: Array.from({length: known}, (_, index) => ({
          id: String(index),
          cells: [
            monthName(campaign, index),
            ...spread.percentiles.map((values) => formatShare(values[index], 1)),
            formatNumber(spread.counts[index]),
          ],
        })),
      })}
      about={about}
    >
      <PlotView height={220} draw={draw} label={title} />
    </ChartFigure>
  )
}

function bands({percentiles}: Spread, known: number, {unit}: Frame): Markish[] {
  const rows = Array.from({length: known}, (_, month) => ({
    month: endOf(month),
    values: percentiles.map((values) => values[month]),
  }))
  const value = (index: number) => (row: (typeof rows)[number]) => row.values[index]
  return [
    areaY(rows, {x: 'month', y1: value(0), y2: value(4), fill: 'var(--ink)', fillOpacity: 0.12}),
    areaY(rows, {x: 'month', y1: value(1), y2: value(3), fill: 'var(--ink)', fillOpacity: 0.22}),
    line(rows, {x: 'month', y: value(2), stroke: 'var(--ink)', strokeWidth: 2.5 * unit}),
  ]
}

/** The three values of the month, beside its line. */
function here(
  {percentiles}: Spread,
  month: number,
  known: number,
  campaign: Campaign,
  frame: Frame,
): Markish[] {
  const {unit} = frame
  const values = [1, 2, 3].map((index) => percentiles[index][month])
  if (month >= known || Number.isNaN(values[1])) return [monthLine(month, frame)]
  const isLate = month > (campaign.timeline.end - campaign.timeline.start) * 0.85
  const [low, middle, high] = values
  // Close to one another they would lie over each other.
  const apart = (value: number) => value === middle || Math.abs(value - middle) > 0.09
  return [
    monthLine(month, frame),
    text([low, middle, high].filter(apart), {
      x: () => endOf(month),
      y: (value: number) => value,
      text: (value: number) => formatShare(value, 0),
      textAnchor: isLate ? 'end' : 'start',
      dx: (isLate ? -7 : 7) * unit,
      fill: 'var(--ink)',
      fontWeight: 700,
      stroke: 'var(--surface)',
      strokeWidth: 3 * unit,
    }),
  ]
}
