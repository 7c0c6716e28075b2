import {type FormEvent, useId, useState} from 'react'
import {formatBytes} from '#i18n/numbers'
import {useWords} from '#ui/Session'
import {Difference} from './Difference'
import type {DeskActions, DeskState, KeptPackage} from './deskState'
import {momentText} from './deskWords'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** Packages in the browser's own storage: to open, name, compare, take away and throw away. */
export function KeptPane({state, actions}: Props) {
  const {deskKept: say} = useWords()
  const {kept, storage, difference} = state
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="sheet scroll" tabIndex={0}>
      {storage.trouble && (
        <p className="pane__note" role="status">
          {say[storage.trouble]}
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
              <KeptRow key={one.id} kept={one} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet kept__storage">
        <span>{say.storage(formatBytes(storage.used))}</span>
        {storage.available !== null && <span>{say.available(formatBytes(storage.available))}</span>}
      </p>
      {difference && <Difference difference={difference} onClose={() => actions.compareKept(null)} />}
    </div>
  )
}

function KeptRow({kept, actions}: {kept: KeptPackage; actions: DeskActions}) {
  const {deskKept: say} = useWords()
  const [asked, setAsked] = useState<'rename' | 'throw' | null>(null)
  return (
    <tr>
      <th scope="row">
        {asked === 'rename' ? (
          <Rename
            title={kept.title}
            onDone={(title) => {
              setAsked(null)
              if (title !== null) actions.renameKept(kept.id, title)
            }}
          />
        ) : (
          <>
            {kept.title} {kept.inUse && <span className="kept__use">{say.inUse}</span>}
          </>
        )}
      </th>
      <td>{momentText(kept.savedAt)}</td>
      <td className="desk-number">{formatBytes(kept.bytes)}</td>
      <td>
        {asked === 'throw' ? (
          <Sure
            title={kept.title}
            onSure={() => actions.throwAwayKept(kept.id)}
            onStay={() => setAsked(null)}
          />
        ) : (
          <KeptButtons kept={kept} actions={actions} onAsk={setAsked} />
        )}
      </td>
    </tr>
  )
}

interface ButtonsProps {
  kept: KeptPackage
  actions: DeskActions
  onAsk: (what: 'rename' | 'throw') => void
}

function KeptButtons({kept, actions, onAsk}: ButtonsProps) {
  const {deskKept: say} = useWords()
  const {id, title, inUse} = kept
  const buttons: [string, () => void][] = [
    ...(inUse
      ? []
      : ([
          [say.open, () => actions.openKept(id)],
          [say.compare, () => actions.compareKept(id)],
        ] as [string, () => void][])),
    [say.rename, () => onAsk('rename')],
    [say.export, () => actions.exportKept(id)],
    [say.throwAway, () => onAsk('throw')],
  ]
  return (
    <span className="kept__buttons">
      {buttons.map(([label, act]) => (
        <button key={label} type="button" className="button" aria-label={say.of(label, title)} onClick={act}>
          {label}
        </button>
      ))}
    </span>
  )
}

function Sure({title, onSure, onStay}: {title: string; onSure: () => void; onStay: () => void}) {
  const {deskKept: say} = useWords()
  return (
    <span className="kept__buttons">
      <span>{say.sure(title)}</span>
      <button type="button" className="button button--primary" onClick={onSure}>
        {say.throwAway}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone; the safe answer takes it */}
      <button type="button" className="button" onClick={onStay} autoFocus>
        {say.keep}
      </button>
    </span>
  )
}

function Rename({title, onDone}: {title: string; onDone: (title: string | null) => void}) {
  const {deskKept: say} = useWords()
  const [text, setText] = useState(title)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onDone(text.trim())
  }
  return (
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
  )
}
