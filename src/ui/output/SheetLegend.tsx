import type {HouseState, ProjectState} from '#domain/filter'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Fill, MapClass} from '#scene/classes'
import {classLabel, legendTitle} from '#ui/legendWords'
import {HouseMark, ProjectMark} from '#ui/Mark'
import {paintOf} from './patterns'
import {type Area, shortened} from './sheetLayout'
import type {SheetModel, StateKey} from './sheetModel'

const ROW = 19
const PAD = 10
const LABEL = 96
const STATES = 18

/** Desk pixels that the legend needs. */
export function legendHeight({legend, keys}: SheetModel): number {
  const rows = legend.classes.length + restOf(legend).length
  const notes = (legend.target ? 16 : 0) + (legend.withoutPosition > 0 ? 16 : 0)
  return 2 * PAD + 22 + rows * ROW + notes + keys.length * (22 + 2 * STATES)
}

function restOf({noData, outOfScope}: SheetModel['legend']) {
  return [noData, outOfScope].filter((one) => one.count > 0)
}

/** The histogram legend as on the screen: each bar is its own swatch. */
export function SheetLegend({model, area}: {model: SheetModel; area: Area}) {
  const {legend, words, keys} = model
  const {target} = legend
  const left = PAD + LABEL
  const scale = (area.width - left - PAD - 40) / Math.max(1, legend.max)
  const rows = [...legend.classes, ...restOf(legend)]
  const top = PAD + 22 + (target ? 16 : 0)
  const bottom = top + rows.length * ROW + (legend.withoutPosition > 0 ? 16 : 0)
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      <rect width={area.width} height={area.height} className="sheet__panel" />
      <text x={PAD} y={PAD + 11} className="sheet__bold">
        {model.legendTitle ?? legendTitle(legend, words)}
      </text>
      <text x={area.width - PAD} y={PAD + 11} className="sheet__quiet sheet__end">
        {legend.by === 'township' ? words.legend.unitTownship : words.legend.unitCounty}
      </text>
      {rows.map((one, index) => (
        <LegendRow
          key={one.id}
          label={labelOf(one, model)}
          count={one.count}
          fill={one.fill}
          x={left}
          y={top + index * ROW}
          length={one.count * scale}
        />
      ))}
      {target && (
        <>
          <text x={area.width - PAD} y={top - 8} className="sheet__end sheet__small">
            {words.targetAt(formatNumber(target.count), formatShare(target.fraction))}
          </text>
          <path d={`M${left + target.count * scale} ${top - 1}v${ROW - 1}`} className="sheet__tick" />
        </>
      )}
      {legend.withoutPosition > 0 && (
        <text x={PAD} y={bottom - 8} className="sheet__small sheet__quiet">
          {words.legend.withoutPosition(formatNumber(legend.withoutPosition))}
        </text>
      )}
      {keys.map((key, index) => (
        <Key key={key.kind} of={key} y={bottom + index * (22 + 2 * STATES)} width={area.width} />
      ))}
    </g>
  )
}

function labelOf(one: MapClass, {legend, legendLabels, words}: SheetModel): string {
  if (one.id === 'out') return words.legend.outOfScope
  return one.id === 'no-data'
    ? words.legend.noData
    : (legendLabels?.[legend.classes.findIndex(({id}) => id === one.id)] ?? classLabel(legend, one, words))
}

interface RowProps {
  label: string
  count: number
  fill: Fill
  x: number
  y: number
  length: number
}

function LegendRow({label, count, fill, x, y, length}: RowProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <text x={-8} y={8} className="sheet__end">
        {shortened(label, LABEL, 12)}
      </text>
      <rect y={1} width={Math.max(1, length)} height={13} fill={paintOf(fill)} className="sheet__swatch" />
      <text x={length + 8} y={8} className="sheet__bold">
        {formatNumber(count)}
      </text>
    </g>
  )
}

function Key({of, y, width}: {of: StateKey; y: number; width: number}) {
  const column = (width - 2 * PAD) / 2
  return (
    <g transform={`translate(${PAD} ${y})`}>
      <path d={`M0 2h${width - 2 * PAD}`} className="sheet__rule" />
      <text y={12} className="sheet__small sheet__quiet">
        {shortened(`${of.title} ${of.note}`, width - 2 * PAD, 11)}
      </text>
      {of.states.map(({state, label, count}, index) => (
        <g
          key={state}
          transform={`translate(${(index % 2) * column} ${22 + Math.floor(index / 2) * STATES})`}
        >
          <svg width={12} height={12} y={1} x={0} aria-hidden="true">
            {of.kind === 'projects' ? (
              <ProjectMark state={state as ProjectState} />
            ) : (
              <HouseMark state={state as HouseState} />
            )}
          </svg>
          <text x={18} y={7}>
            {shortened(label, column - 56, 12)}
          </text>
          <text x={column - 10} y={7} className="sheet__end sheet__bold">
            {count}
          </text>
        </g>
      ))}
    </g>
  )
}
