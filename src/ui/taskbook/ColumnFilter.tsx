import {type FormEvent, useEffect, useRef, useState} from 'react'
import type {BookWords} from '#i18n/bookWords'
import {rangeTexts} from '#measures/bookFilter'
import {Check} from '#ui/Check'
import {toggled} from '#ui/filterModel'
import {useBeside} from '#ui/Popover'
import type {ShownColumn} from './bookModel'

interface Props {
  column: ShownColumn
  /** What the column must hold now; empty: anything. */
  text: string
  anchor: HTMLElement
  book: BookWords
  onChange: (text: string) => void
  onClose: () => void
}

/** What a column must hold: a text, a range of numbers or days, or some of its words. */
export function ColumnFilter({column, text, anchor, book, onChange, onClose}: Props) {
  const [draft, setDraft] = useState(text)
  const box = useRef<HTMLFormElement>(null)
  const at = useRef<HTMLElement | null>(anchor)
  at.current = anchor
  useBeside(at, box, true)
  useClosing(box, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange(draft === '..' ? '' : draft)
    onClose()
  }
  return (
    <form
      ref={box}
      className="popover panel book__filter"
      role="dialog"
      aria-label={book.filterOf(column.label)}
      onSubmit={submit}
    >
      <h2>{column.label}</h2>
      <Fields column={column} text={draft} book={book} onText={setDraft} />
      <p className="book__filter-do">
        <button type="submit" className="button button--primary">
          {book.apply}
        </button>
        {text !== '' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onChange('')
              onClose()
            }}
          >
            {book.lift}
          </button>
        )}
      </p>
    </form>
  )
}

interface FieldsProps {
  column: ShownColumn
  text: string
  book: BookWords
  onText: (text: string) => void
}

function Fields({column, text, book, onText}: FieldsProps) {
  if (column.kind === 'choice') {
    const chosen = text.split('|').filter((key) => key !== '')
    return (
      <div className="book__filter-choices scroll">
        {column.choices.map(({key, word}) => (
          <Check
            key={key}
            checked={chosen.includes(key)}
            onChange={() => onText(toggled(chosen, key).join('|'))}
          >
            {word}
          </Check>
        ))}
      </div>
    )
  }
  if (column.kind === 'text') return <Field label={book.contains} value={text} onValue={onText} />
  const [from, to] = text === '' ? ['', ''] : rangeTexts(text)
  const unit = column.kind === 'share' ? ` ${book.percent}` : ''
  return (
    <>
      <Field label={book.from + unit} value={from} onValue={(value) => onText(`${value}..${to}`)} />
      <Field label={book.to + unit} value={to} onValue={(value) => onText(`${from}..${value}`)} />
      {column.kind === 'day' && <p className="faint">{book.dayHint}</p>}
    </>
  )
}

function Field({label, value, onValue}: {label: string; value: string; onValue: (value: string) => void}) {
  return (
    <label className="book__field">
      <span>{label}</span>
      <input type="text" autoComplete="off" value={value} onChange={(event) => onValue(event.target.value)} />
    </label>
  )
}

/** Takes the focus; Esc or a click outside closes, and the focus goes back to where it was. */
function useClosing(box: {current: HTMLElement | null}, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    box.current?.querySelector<HTMLElement>('input')?.focus()
    const outside = ({target}: Event) => !box.current?.contains(target as Node) && close.current()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close.current()
    }
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('keydown', onKey, true)
      before?.focus()
    }
  }, [box])
}
