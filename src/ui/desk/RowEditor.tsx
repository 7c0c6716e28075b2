import {type FormEvent, useEffect, useId, useRef, useState} from 'react'
import {issueMessage} from '#i18n/issues'
import {Icon} from '#ui/Icon'
import type {DeskActions, OpenRow, RowCell} from './deskState'
import {columnText} from './fileModel'
import {useDeskWords} from './useDeskWords'

interface Props {
  row: OpenRow
  actions: DeskActions
}

/** A row as it stands in its file: bad cells first, any cell to be corrected. */
export function RowEditor({row, actions}: Props) {
  const words = useDeskWords()
  const {deskIssues: say} = words
  const [edited, setEdited] = useState('')
  const bad = row.cells.filter(({header, issues}) => issues.length > 0 || header === edited)
  const others = row.cells.filter((cell) => !bad.includes(cell))
  const box = useRef<HTMLElement>(null)
  // The row was asked for: the keyboard goes where it can be mended.
  useEffect(() => {
    const mended = box.current?.querySelector('input') ?? box.current?.querySelector('button')
    mended?.focus()
  }, [])
  const correct = ({header, text}: RowCell, after: string) => {
    actions.correct({file: row.file, row: row.row, column: header, before: text, after})
  }
  return (
    <section ref={box} className="row-editor scroll" tabIndex={-1} aria-label={say.rowTitle(String(row.row))}>
      <header className="row-editor__head">
        <h3>
          {say.rowTitle(String(row.row))}
          <span className="quiet row-editor__file">{row.file}</span>
        </h3>
        <button
          type="button"
          className="button button--plain button--square"
          aria-label={words.close}
          onClick={actions.closeRow}
        >
          <Icon name="close" />
        </button>
      </header>
      {row.issues.map((issue) => (
        <p key={issue.code}>{issueMessage(issue, words.language)}</p>
      ))}
      {bad.map((cell) => (
        <BadCell
          key={cell.header}
          cell={cell}
          asked={cell.header === edited}
          onCorrect={(after) => correct(cell, after)}
        />
      ))}
      <h4 className="visually-hidden">{say.others}</h4>
      <dl className="row-editor__others">
        {others.map((cell) => (
          <div key={cell.header}>
            <dt title={cell.header}>{cell.header}</dt>
            <dd>
              <button
                type="button"
                title={cell.text}
                aria-label={`${say.correct}${words.colon}${cell.header}${words.pause}${cell.text || say.empty}`}
                onClick={() => setEdited(cell.header)}
              >
                {cell.text || <span className="faint">{say.empty}</span>}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface BadCellProps {
  cell: RowCell
  /** A person chose it among the others. */
  asked: boolean
  onCorrect: (after: string) => void
}

function BadCell({cell, asked, onCorrect}: BadCellProps) {
  const words = useDeskWords()
  const {deskIssues: say} = words
  const [text, setText] = useState(cell.text)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== cell.text) onCorrect(text)
  }
  const name = cell.name !== null && columnText(cell.name, words)
  return (
    <form className="bad-cell" onSubmit={submit}>
      <label htmlFor={id}>
        <b>{cell.header}</b>
        {name && name !== cell.header && <span className="faint"> {name}</span>}
      </label>
      <input
        id={id}
        className="text-input"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this field
        autoFocus={asked}
        aria-invalid={cell.issues.length > 0}
        aria-describedby={`${id}-why`}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button button--primary" disabled={text === cell.text}>
        {say.correct}
      </button>
      <span id={`${id}-why`} className="bad-cell__why">
        {cell.issues.map((issue) => issueMessage(issue, words.language)).join(words.pause)}
        {text !== cell.text && <span className="faint"> {say.before(cell.text)}</span>}
      </span>
    </form>
  )
}
