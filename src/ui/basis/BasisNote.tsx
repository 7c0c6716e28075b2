import {useMemo} from 'react'
import {createPortal} from 'react-dom'
import {BASES} from '#domain/filter'
import {formatMonth, type Month} from '#domain/month'
import {basisWords} from '#i18n/basisWords'
import {formatNumber} from '#i18n/numbers'
import type {BasisDifference} from '#measures/basisDifference'
import {Popover} from '#ui/Popover'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {useAnswer} from '#ui/useAnswer'
import {usePopover} from '#ui/usePopover'
import './basis.css'

/** Beside the choice of basis: by how much the two differ, where they do. Nothing is asked while time runs. */
export default function BasisNote({state}: {state: PlanState}) {
  const words = useWords()
  const say = basisWords(words)
  const {reading, month, ask, player} = state
  const {playing} = player
  const question = useMemo(() => (playing ? null : {reading, month}), [playing, reading, month])
  const {latest} = useAnswer(ask, 'basisDifference', question, question)
  const popover = usePopover()
  const {buttonProps} = popover
  if (!latest || latest.context?.month !== month || latest.context.reading !== reading) return null
  const {compliant, onlyDate, onlyPhase} = latest.answer
  if (onlyDate.length + onlyPhase.length === 0) return null
  return (
    <p className="basis">
      <button type="button" className="term" title={say.title} {...buttonProps}>
        {say.differs(formatNumber(compliant.phase), formatNumber(compliant.date))}
      </button>
      {popover.open &&
        createPortal(
          <Popover popover={popover} label={say.title}>
            <BasisCard state={state} difference={latest.answer} />
          </Popover>,
          document.body,
        )}
    </p>
  )
}

function BasisCard({state, difference}: {state: PlanState; difference: BasisDifference}) {
  const words = useWords()
  const say = basisWords(words)
  const {dataset, month, view, change} = state
  const {compliant, townships, onlyPhase, onlyDate} = difference
  const at = formatMonth((dataset.campaign.timeline.start + month) as Month)
  const other = BASES.find((basis) => basis !== view.basis) ?? view.basis
  const [phase, date, all] = [compliant.phase, compliant.date, townships].map((count) => formatNumber(count))
  return (
    <div className="basis__card">
      <b className="basis__title">{say.title}</b>
      <p>{say.sentence(at, phase, date, all)}</p>
      <p className="quiet">{say.why}</p>
      <Towns state={state} regions={onlyPhase} title={say.onlyPhase(formatNumber(onlyPhase.length))} />
      <Towns state={state} regions={onlyDate} title={say.onlyDate(formatNumber(onlyDate.length))} />
      <button type="button" className="button" onClick={() => change({basis: other})}>
        {say.change(words.basis[other])}
      </button>
    </div>
  )
}

/** As many are named; the rest is counted. */
const NAMED = 80

function Towns({state, regions, title}: {state: PlanState; regions: readonly number[]; title: string}) {
  const words = useWords()
  const say = basisWords(words)
  const {name, nameEn, code} = state.dataset.regions
  if (regions.length === 0) return null
  return (
    <>
      <b>{title}</b>
      <ul className="basis__towns">
        {regions.slice(0, NAMED).map((region) => (
          <li key={region}>
            <button type="button" className="term" onClick={() => state.change({township: code[region]})}>
              {(words.language === 'en' ? nameEn : name)[region]}
            </button>
          </li>
        ))}
        {regions.length > NAMED && (
          <li className="quiet">{say.more(formatNumber(regions.length - NAMED))}</li>
        )}
      </ul>
    </>
  )
}
