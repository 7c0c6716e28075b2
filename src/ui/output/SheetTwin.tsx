import {formatMonth, type Month} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {Snapshot} from '#measures/types'
import type {PlanState} from '#ui/planState'
import {textWidth} from '#ui/timeLayout'
import type {SheetLayout} from './sheetLayout'

type Seen = Pick<PlanState, 'dataset' | 'view' | 'snapshot' | 'compared'>

/**
 * What stands over each of two maps: 2018-03 达标 46/112 41.1%; null for one map. A picture cannot be swept over, so a
 * swipe is shown as two maps too. The legend's counts are those of one of the months, which it names.
 */
export function twinModel(
  {dataset, view, snapshot, compared}: Seen,
  words: Words,
): {twin: [left: string, right: string] | null; legendTitle?: string} {
  if (!compared || view.compareAs === 'change') return {twin: null}
  const nameOf = (month: number) => formatMonth((dataset.campaign.timeline.start + month) as Month)
  const text = ({month, whole}: Snapshot) =>
    [
      nameOf(month),
      `${words.figure.compliance} ${formatNumber(whole.compliant[0])}/${formatNumber(whole.townships[0])}`,
      formatShare(whole.compliance[0], 1),
    ].join(' ')
  const legendTitle = `${words.measure[view.measure]} ${nameOf(snapshot.month)}`
  return {twin: [text(compared), text(snapshot)], legendTitle}
}

/** Of each of two maps, beside which the legend has a column of its own. */
export function twinWidth({map, legend}: SheetLayout): number {
  return Math.floor((map.width - legend.width - 2 * (map.x + map.width - legend.x - legend.width)) / 2)
}

/** Edges and names of a map beside another, for fitting the land into the rest. */
export const TWIN_PADDING = {top: 68, right: 12, bottom: 40, left: 44}

/** Over each of two maps its month, the line between them, and the legend's column. */
export function SheetTwin({names, layout}: {names: readonly string[]; layout: SheetLayout}) {
  const {x, y, width, height} = layout.map
  const each = twinWidth(layout)
  return (
    <>
      <rect x={x + 2 * each} y={y} width={width - 2 * each} height={height} className="sheet__paper" />
      <path d={`M${x + each} ${y}v${height}M${x + 2 * each} ${y}v${height}`} className="sheet__divide" />
      {names.map((name, index) => (
        <g key={name} transform={`translate(${x + index * each + 12} ${y + 30})`}>
          <rect width={textWidth(name, 13) + 16} height={26} className="sheet__panel" />
          <text x={8} y={13} className="sheet__bold">
            {name}
          </text>
        </g>
      ))}
    </>
  )
}
