import {axisX, barX, type PlotOptions, text} from '@observablehq/plot'
import {useCallback, useMemo} from 'react'
import type {HouseState} from '#domain/filter'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {PlanState} from '#ui/planState'
import {rowsOf, tableOf} from '#ui/showRows'
import {textWidth} from '#ui/timeLayout'
import {ChartFigure} from './ChartFigure'
import {
  HOUSES_ROW,
  type HousesModel,
  type HousesUnit,
  housesModel,
  housesTitle,
  housesTwin,
  PARTS,
} from './housesModel'
import {type Frame, PlotView} from './PlotView'
import type {About} from './saveChart'
import {useChartsWords} from './useChartsWords'

/** 建档 → 隐患排除 → 治理, of all and of each county: the parts of a bar are all the houses on the register. */
export function HousesChart({state, month, about}: {state: PlanState; month: number; about: About}) {
  const all = useChartsWords()
  const {words, charts} = all
  const {dataset, timeline} = state
  const model = useMemo(
    () => housesModel(dataset, timeline, month, {words, charts}),
    [dataset, timeline, month, words, charts],
  )
  const open = ({code}: HousesUnit, part: HouseState) =>
    state.change({...rowsBehind(part, model.overdueRows), ...(code !== '' && {county: [code]})})
  const draw = useCallback((frame: Frame) => housesOptions(model, frame, words), [model, words])
  const title = housesTitle(model, all)
  return (
    <ChartFigure
      id="houses"
      kind={charts.houses.kind}
      title={title}
      definition={charts.houses.definition}
      twin={() => housesTwin(model, all, open)}
      about={about}
    >
      <PlotView
        height={model.units.length * HOUSES_ROW + 56}
        draw={draw}
        label={title}
        onPick={(index) => open(model.segments[index].unit, model.segments[index].part)}
      />
    </ChartFigure>
  )
}

/** The rows of a part: those of its figure, or of its state. */
function rowsBehind(part: HouseState, overdue: HousesModel['overdueRows']) {
  if (part === 'overdue') return rowsOf(overdue)
  return part === 'treated' ? rowsOf('housesTreated') : {...tableOf('houses'), where: [`state~${part}`]}
}

const FILLS: Record<HouseState, string> = {
  treated: 'var(--h-treated)',
  relieved: 'var(--h-relieved)',
  filed: 'var(--h-filed)',
  overdue: 'var(--h-overdue)',
}

type Segment = HousesModel['segments'][number]

function housesOptions({units, segments}: HousesModel, {unit}: Frame, words: Words): PlotOptions {
  const left = (words.language === 'en' ? 84 : 64) * unit
  const right = 56 * unit
  const spans = {x1: 'from', x2: 'to', y: 'row'}
  return {
    marginLeft: left,
    marginRight: right,
    marginTop: 26 * unit,
    marginBottom: 24 * unit,
    x: {type: 'linear', domain: [0, 1], label: null},
    y: {type: 'band', domain: units.map(({code}) => code), padding: 0.28, label: null, axis: null},
    marks: [
      axisX([0, 0.25, 0.5, 0.75, 1], {
        tickFormat: (share: number) => formatShare(share),
        tickSize: 4 * unit,
        label: null,
      }),
      barX(segments, {...spans, fill: ({part}: Segment) => FILLS[part]}),
      text(units, {
        y: 'code',
        text: 'name',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8 * unit,
        fontSize: 12 * unit,
        fill: 'var(--ink)',
      }),
      text(units, {
        y: 'code',
        text: ({parts}: HousesUnit) => formatNumber(parts.houses),
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: right - 4 * unit,
        fontSize: 12 * unit,
        fill: 'var(--ink)',
      }),
      ...keyMarks(unit, words),
      barX(segments, {
        ...spans,
        fill: 'transparent',
        className: 'chart-pick',
        title: ({unit: {name}, part, count}: Segment) =>
          `${name} ${words.houseState[part]} ${formatNumber(count)}`,
      }),
    ],
  }
}

/** What the colours mean, over the bars, one beside the other. */
function keyMarks(unit: number, words: Words) {
  let dx = 0
  return PARTS.flatMap((part) => {
    const [name, at] = [words.houseState[part], dx]
    dx += textWidth(name, 11 * unit) + 30 * unit
    const look = {frameAnchor: 'top-left', textAnchor: 'start'} as const
    return [
      text([part], {...look, text: ['■'], dx: at, dy: -18 * unit, fill: FILLS[part], fontSize: 14 * unit}),
      text([part], {...look, text: [name], dx: at + 14 * unit, dy: -17 * unit}),
    ]
  })
}
