import {formatNumber} from '#i18n/numbers'
import {legendOf} from '#scene/legend'
import {fillStyle} from '#ui/fill'
import {classLabel, legendTitle} from '#ui/legendWords'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'

/** The map's fills and how many units have each; of one county alone the sentence says it. */
export function WallLegend({state, isToured}: {state: PlanState; isToured: boolean}) {
  const words = useWords()
  const theme = useTheme()
  const {dataset, snapshot, view, reading} = state
  const legend = legendOf(dataset, snapshot, view.measure, view.by, theme, reading.filter)
  const besides = [
    {...legend.noData, label: words.legend.noData},
    {...legend.outOfScope, label: words.legend.outOfScope},
  ].filter(({count}) => count > 0)
  const classes = legend.classes.map((one) => ({...one, label: classLabel(legend, one, words)}))
  return (
    <ul
      className={isToured ? 'wall-legend wall-legend--over' : 'wall-legend'}
      aria-label={words.landmarks.legend}
    >
      {legend.kind !== 'status' && <li className="wall-legend__title">{legendTitle(legend, words)}</li>}
      {[...classes, ...besides].map(({id, fill, label, count}) => (
        <li key={id}>
          <span className="wall-legend__swatch data" style={fillStyle(fill)} />
          <span>{label}</span>
          {!isToured && <b>{formatNumber(count)}</b>}
        </li>
      ))}
    </ul>
  )
}
