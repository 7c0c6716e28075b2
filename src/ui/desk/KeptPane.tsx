import {type FormEvent, useId, useState} from 'react'
import {formatBytes} from '#i18n/numbers'
import {Difference} from './Difference'
import type {DeskActions, DeskState} from './deskState'
import {aboutKept, momentText} from './deskWords'
import type {KeptPackage} from './keptState'
import {Question} from './Question'
import {useDeskWords} from './useDeskWords'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** Packages in the browser's own storage: to open, name, compare, take away and throw away. */
export function KeptPane({state, actions}: Props) {
  const {deskKept: say, keeping} = useDeskWords()
  const {kept, storage, difference} = state
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="desk-sheet scroll" tabIndex={0}>
      {storage.trouble && (
        <p className="pane__note" role="status">
          {keeping.trouble[storage.trouble]}
        </p>
      )}
      {kept.length === 0 ? (
        <p className="quiet">{say.none}</p>
      ) : (
        <table className="desk-table kept">
          <caption>{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.saved}</th>
              <th scope="col" className="desk-number">
                {say.size}
              </th>
              <th scope="col">{say.actions}</th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => (
              <KeptRow key={one.name} kept={one} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet kept__storage">
        <span>{say.storage(formatBytes(storage.bytes))}</span>
        {storage.available !== null && <span>{say.available(formatBytes(storage.available))}</span>}
      </p>
      {difference && <Difference difference={difference} onClose={() => actions.compareKept(null)} />}
    </div>
  )
}

/** What a person is asked of a package. */
type Asked = 'rename' | 'throw' | null

function KeptRow({kept, actions}: {kept: KeptPackage; actions: DeskActions}) {
  const words = useDeskWords()
  const {deskKept: say} = words
  const [asked, setAsked] = useState<Asked>(null)
  const [before, setBefore] = useState<Asked>(null)
  const ask = (what: Asked) => {
    setBefore(asked)
    setAsked(what)
  }
  return (
    <tr>
      <th scope="row">
        {asked === 'rename' ? (
          <Rename
            name={kept.name}
            onDone={(name) => {
              ask(null)
              if (name !== null && name !== kept.name) actions.renameKept(kept.name, name)
            }}
          />
        ) : (
          <>
            {kept.name} {kept.inUse && <span className="kept__use">{say.inUse}</span>}
            <span className="kept__about">{aboutKept(kept, words)}</span>
          </>
        )}
      </th>
      <td>{momentText(kept.savedAt)}</td>
      <td className="desk-number">{formatBytes(kept.bytes)}</td>
      <td>
        {asked === 'throw' ? (
          <Sure kept={kept} onSure={() => actions.throwAwayKept(kept.name)} onStay={() => ask(null)} />
        ) : (
          <KeptButtons key={before} kept={kept} actions={actions} focus={before} onAsk={ask} />
        )}
      </td>
    </tr>
  )
}

interface ButtonsProps {
  kept: KeptPackage
  actions: DeskActions
  /** The question that was just answered: its button has the keyboard again. */
  focus: Asked
  onAsk: (what: Asked) => void
}

function KeptButtons({kept, actions, focus, onAsk}: ButtonsProps) {
  const {deskKept: say} = useDeskWords()
  const {name, inUse} = kept
  const buttons: [string, () => void][] = [
    ...(inUse
      ? []
      : ([
          [say.open, () => actions.openKept(name)],
          [say.compare, () => actions.compareKept(name)],
        ] as [string, () => void][])),
    [say.rename, () => onAsk('rename')],
    [say.export, () => actions.exportKept(name)],
    [say.throwAway, () => onAsk('throw')],
  ]
  return (
    <span className="kept__buttons">
      {buttons.map(([label, act]) => (
        <button
          key={label}
          type="button"
          className="button"
          aria-label={say.of(label, name)}
          // biome-ignore lint/a11y/noAutofocus: only after the question that stood here
          autoFocus={label === (focus === 'rename' ? say.rename : focus === 'throw' ? say.throwAway : null)}
          onClick={act}
        >
          {label}
        </button>
      ))}
    </span>
  )
}

interface SureProps {
  kept: KeptPackage
  onSure: () => void
  onStay: () => void
}

function Sure({kept: {name, inUse}, onSure, onStay}: SureProps) {
  const {deskKept: say} = useDeskWords()
  return (
    <Question className="kept__buttons" onEscape={onStay}>
      <span>{inUse ? say.sureInUse(name) : say.sure(name)}</span>
      <button type="button" className="button button--primary" onClick={onSure}>
        {say.throwAway}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone; the safe answer takes it */}
      <button type="button" className="button" onClick={onStay} autoFocus>
        {say.keep}
      </button>
    </Question>
  )
}

function Rename({name, onDone}: {name: string; onDone: (name: string | null) => void}) {
  const {deskKept: say} = useDeskWords()
  const [text, setText] = useState(name)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onDone(text.trim())
  }
  return (
    <Question className="" onEscape={() => onDone(null)}>
      <form className="kept__buttons" onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {say.name}
        </label>
        <input
          id={id}
          className="text-input"
          value={text}
          // biome-ignore lint/a11y/noAutofocus: a person asked to write here
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button button--primary">
          {say.save}
        </button>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {say.cancel}
        </button>
      </form>
    </Question>
  )
}
