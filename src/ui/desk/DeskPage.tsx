import {useEffect, useRef, useState} from 'react'
import {CorrectionsPane} from './CorrectionsPane'
import {DatumPane} from './DatumPane'
import {DeskBar} from './DeskBar'
import {DeskHead, type DeskTab} from './DeskHead'
import type {DeskActions, DeskState} from './deskState'
import {troubleText} from './deskWords'
import {EffectStrip} from './EffectStrip'
import {FilesPane} from './FilesPane'
import {KeptPane} from './KeptPane'
import {laidReports} from './reportModel'
import {TemplatesPane} from './TemplatesPane'
import {useDeskWords} from './useDeskWords'
import {useFocusKept} from './useFocusKept'
import {useGrown} from './useGrown'
import './desk.css'
import './deskPane.css'
import './deskSheets.css'
import './deskTables.css'

export type * from './deskState'
export type * from './keptState'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** The data desk, a page over the map: files come in, are understood, mended, and adopted or not. */
export function DeskPage({state, actions}: Props) {
  const words = useDeskWords()
  const [tab, setTab] = useState<DeskTab>('files')
  const {survey} = state
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  useFocusKept(page)
  useGrown(survey?.files.length ?? 0, () => setTab('files'))
  useEscape(state.row ? actions.closeRow : state.difference ? () => actions.compareKept(null) : actions.close)
  usePaste((text) => actions.take({by: 'paste', text}))
  return (
    <main ref={page} className="desk" tabIndex={-1} aria-label={words.desk.title}>
      <DeskHead state={state} tab={tab} onTab={setTab} onClose={actions.close} />
      <Troubles state={state} onDismiss={actions.dismissTroubles} />
      {survey && (
        <EffectStrip
          effect={state.effect}
          reports={state.reports && laidReports(state.reports, survey)}
          busy={state.work?.doing === 'reading'}
        />
      )}
      <div className="desk__body">
        {tab === 'files' && <FilesPane state={state} actions={actions} />}
        {tab === 'datum' && <DatumPane trials={state.datum} actions={actions} />}
        {tab === 'corrections' && <CorrectionsPane corrections={state.corrections} actions={actions} />}
        {tab === 'kept' && <KeptPane state={state} actions={actions} />}
        {tab === 'templates' && <TemplatesPane tables={state.tables} actions={actions} />}
      </div>
      <DeskBar state={state} actions={actions} />
    </main>
  )
}

function Troubles({state, onDismiss}: {state: DeskState; onDismiss: () => void}) {
  const words = useDeskWords()
  return (
    <div className="troubles" role="alert">
      {state.troubles.length > 0 && (
        <>
          <ul>
            {state.troubles.map((trouble) => (
              <li key={JSON.stringify(trouble)}>{troubleText(trouble, words)}</li>
            ))}
          </ul>
          <button type="button" className="button" onClick={onDismiss}>
            {words.notices.dismiss}
          </button>
        </>
      )}
    </div>
  )
}

/** After the desk's own fields, before the page below hears of it: that is inert, and its card must stay. */
function useEscape(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** A table from a spreadsheet; text that is pasted into a field is the field's. */
function usePaste(onText: (text: string) => void): void {
  const latest = useRef(onText)
  latest.current = onText
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      latest.current(event.clipboardData?.getData('text/plain') ?? '')
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
}
