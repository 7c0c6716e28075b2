import type {CSSProperties} from 'react'
import type {ClassRange} from '#domain/filter'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Fill, MapClass} from '#scene/classes'
import type {Legend} from '#scene/legend'
import {fillStyle} from './fill'
import {classLabel} from './legendWords'
import {isSameRange, rangeOf} from './placeFilters'
import {useWords} from './Session'

interface HistogramProps {
  legend: Legend
  /** In place of the measure's own. */
  labels?: readonly string[] | undefined
  chosen: readonly ClassRange[]
  /** Null where the classes are no filter. */
  onToggle: ((one: ClassRange) => void) | null
}

/** Each class is a button that filters; what is out of scope is in no figure and cannot be chosen. */
export function Histogram({legend, labels, chosen, onToggle}: HistogramProps) {
  const words = useWords()
  const {target} = legend
  const button = (one: MapClass) =>
    onToggle && {
      pressed: chosen.some((known) => isSameRange(known, rangeOf(one))),
      onToggle: () => onToggle(rangeOf(one)),
    }
  const hasNoData = legend.noData.count > 0 || button(legend.noData)?.pressed
  const scale = (count: number) => count / Math.max(1, legend.max)
  return (
    <>
      {target && (
        <p className="legend__target">
          <span style={{'--at': scale(target.count)} as CSSProperties}>
            {words.targetAt(formatNumber(target.count), formatShare(target.fraction))}
          </span>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that filter, not a form */}
      <div className="legend__rows" role="group" aria-label={words.legend.classes}>
        {legend.classes.map((one, index) => (
          <LegendRow
            key={one.id}
            label={labels?.[index] ?? classLabel(legend, one, words)}
            count={one.count}
            fill={one.fill}
            share={scale(one.count)}
            target={target && index === 0 ? scale(target.count) : null}
            button={button(one)}
          />
        ))}
        {hasNoData && (
          <LegendRow
            label={words.legend.noData}
            count={legend.noData.count}
            fill={legend.noData.fill}
            share={scale(legend.noData.count)}
            target={null}
            button={button(legend.noData)}
          />
        )}
      </div>
      {legend.outOfScope.count > 0 && (
        <div className="legend__rows legend__rows--rest">
          <LegendRow
            label={words.legend.outOfScope}
            count={legend.outOfScope.count}
            fill={legend.outOfScope.fill}
            share={scale(legend.outOfScope.count)}
            target={null}
          />
        </div>
      )}
      {legend.withoutPosition > 0 && (
        <p className="legend__note">{words.legend.withoutPosition(formatNumber(legend.withoutPosition))}</p>
      )}
    </>
  )
}

interface RowProps {
  label: string
  count: number
  fill: Fill
  /** Of the scale, 0…1; so is the target. */
  share: number
  target: number | null
  button?: {pressed: boolean; onToggle: () => void} | null
}

function LegendRow({label, count, fill, share, target, button}: RowProps) {
  const percent = (value: number) => `${value * 100}%`
  const content = (
    <>
      <span className="legend__label">{label}</span>
      <span className="legend__scale">
        <span className="legend__bar data" style={{...fillStyle(fill), width: percent(share)}} />
        {target !== null && <span className="legend__tick" style={{left: percent(target)}} />}
        <b className="legend__count" style={{left: percent(Math.max(share, target ?? 0))}}>
          {formatNumber(count)}
        </b>
      </span>
    </>
  )
  if (!button) return <div className="legend__row">{content}</div>
  return (
    <button type="button" className="legend__row" aria-pressed={button.pressed} onClick={button.onToggle}>
      {content}
    </button>
  )
}
