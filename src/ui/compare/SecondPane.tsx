import {type CSSProperties, useState} from 'react'
import {compareWords} from '#i18n/compareWords'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Padding} from '#map/CampaignMap'
import type {Snapshot} from '#measures/types'
import type {Stage} from '#ui/PlanMap'
import {useWords} from '#ui/Session'
import {Divider} from './Divider'
import {SecondMap, type SecondMapProps} from './SecondMap'
import {calendarOf, isCompared} from './span'
import './panes.css'

interface Props extends Omit<SecondMapProps, 'scale' | 'snapshot'> {
  stage: Stage
  covered: Padding
}

/** The month compared with: beside the one shown, or over it up to a divider that is drawn across. */
export function SecondPane({stage, covered, ...props}: Props) {
  const {state} = props
  const {width, unit, top} = stage
  // In the middle of what no panel covers.
  const [at, setAt] = useState(() => (width - covered.right) / 2 / width)
  if (!isCompared(state)) return null
  const {compared, snapshot, view} = state
  const isSide = view.compareAs === 'side'
  const map = <SecondMap {...props} snapshot={compared} scale={unit} />
  const style = {'--at': at, '--labels': `${Math.max(44 * unit, top + 8 * unit)}px`} as CSSProperties
  const [then, now] = [compared, snapshot].map(({month}) => calendarOf(state, month))
  return (
    <div className={isSide ? 'panes panes--side' : 'panes panes--swipe'} style={style}>
      <div className="panes__second">{map}</div>
      {isSide ? (
        <>
          <PaneLabel place="left" month={then} snapshot={compared} />
          <PaneLabel place="right" month={now} snapshot={snapshot} />
        </>
      ) : (
        <>
          <span className="panes__label panes__label--before">{then}</span>
          <span className="panes__label panes__label--after">{now}</span>
          <Divider at={at} onMove={setAt} months={[then, now]} />
        </>
      )}
    </div>
  )
}

interface LabelProps {
  place: 'left' | 'right'
  month: string
  snapshot: Snapshot
}

/** A map's month and its own figures. */
function PaneLabel({place, month, snapshot: {whole}}: LabelProps) {
  const words = useWords()
  const {side} = compareWords(words.language)
  const share = formatShare(whole.compliance[0], 1)
  return (
    <p className={`panes__label panes__label--${place}`} data-over-map>
      <b>{month}</b>
      {share !== '' && (
        <span>
          {side.compliant(formatNumber(whole.compliant[0]), formatNumber(whole.townships[0]), share)}
        </span>
      )}
      {!Number.isNaN(whole.progress[0]) && <span>{side.progress(formatShare(whole.progress[0], 1))}</span>}
    </p>
  )
}
