import {useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import type {DeskActions, DeskState, DeskWork} from './deskState'
import {statusText, workModel} from './deskWords'
import {useDeskWords} from './useDeskWords'
import './deskBar.css'
import {Question} from './Question'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** Always in sight: how far the reading is, and whether to adopt what lies on the desk. */
export function DeskBar({state, actions}: Props) {
  const words = useDeskWords()
  const {deskBar: say} = words
  const [asked, setAsked] = useState<boolean | null>(null)
  const {survey, work, reports, blocked} = state
  if (!survey && !work) return null
  return (
    <footer className="desk__bar">
      {/* Said once for each step, not for each batch of rows. */}
      <p className={work ? 'visually-hidden' : 'desk__status'} data-blocked={blocked !== null} role="status">
        {statusText(state, words)}
      </p>
      {work && <Work work={work} onCancel={actions.cancel} />}
      {asked && survey ? (
        <Sure state={state} onSure={actions.discard} onStay={() => setAsked(false)} />
      ) : (
        survey && (
          <>
            <button
              type="button"
              className="button desk__large"
              // biome-ignore lint/a11y/noAutofocus: only after the question that stood here
              autoFocus={asked === false}
              onClick={() => (hasChoices(state) ? setAsked(true) : actions.discard())}
            >
              {say.discard}
            </button>
            <button
              type="button"
              className="button button--primary desk__large"
              disabled={work !== null || blocked !== null || reports === null}
              onClick={actions.adopt}
            >
              {say.adopt}
            </button>
          </>
        )
      )}
    </footer>
  )
}

/** Whether something would be lost that is not in the files. */
function hasChoices({choices, corrections}: DeskState): boolean {
  return corrections.length > 0 || Object.values(choices).some((choice) => Object.keys(choice).length > 0)
}

function Sure({state, onSure, onStay}: {state: DeskState; onSure: () => void; onStay: () => void}) {
  const {deskBar: say} = useDeskWords()
  const [files, corrections] = [state.survey?.files ?? [], state.corrections].map((list) =>
    formatNumber(list.length),
  )
  return (
    <Question className="desk__question" onEscape={onStay}>
      <span>{say.sure(files, corrections)}</span>
      <button type="button" className="button button--primary desk__large" onClick={onSure}>
        {say.discard}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone; the safe answer takes it */}
      <button type="button" className="button desk__large" onClick={onStay} autoFocus>
        {say.stay}
      </button>
    </Question>
  )
}

function Work({work, onCancel}: {work: DeskWork; onCancel: () => void}) {
  const words = useDeskWords()
  const {share, file, rows} = workModel(work, words)
  const doing = words.deskBar.doing[work.doing]
  return (
    <>
      <div className="desk__work">
        <p className="desk__work-text">
          <b>{doing}</b>
          <span className="desk__work-file">{file}</span>
          <span>{rows}</span>
        </p>
        <div
          className={share === null ? 'desk__progress desk__progress--unknown' : 'desk__progress'}
          role="progressbar"
          aria-label={doing}
          {...(share === null
            ? {}
            : {'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100})}
        >
          <span style={{width: `${(share ?? 0) * 100}%`}} />
        </div>
      </div>
      {(work.doing === 'taking' || work.doing === 'reading') && (
        <button type="button" className="button desk__large" onClick={onCancel}>
          {words.deskBar.cancel}
        </button>
      )}
    </>
  )
}
