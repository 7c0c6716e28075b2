import {useId, useState} from 'react'
import type {LocalText} from '#domain/campaign'
import {otherText, written, writtenOther} from '#domain/tourEdit'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'

interface Props {
  label: string
  text: LocalText | null
  onText: (text: LocalText | null) => void
  /** Rows of a text that may be long; a line if left out. */
  rows?: number
  /** It may not be emptied. */
  required?: boolean
  /** The field of the other language. */
  isOther?: boolean
}

const LONGEST = 20_000
const LONGEST_LINE = 200

/** A text in the language of the page, or in the other one. What is typed stands at once; emptying counts on leaving. */
export function WrittenField({label, text, onText, rows, required = false, isOther = false}: Props) {
  const {language} = useWords()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const stored = isOther ? otherText(text, language) : text ? localText(text, language) : ''
  const write = (value: string) => onText((isOther ? writtenOther : written)(text, language, value))
  const field = {
    id,
    className: 'tours__input',
    value: draft ?? stored,
    'aria-required': required || undefined,
    onChange: ({target: {value}}: {target: {value: string}}) => {
      setDraft(value)
      if (value.trim() !== '') write(value)
    },
    onBlur: () => {
      if (draft?.trim() === '' && !required) write('')
      setDraft(null)
    },
  }
  return (
    <div className="tours__field">
      <label className="tours__label" htmlFor={id}>
        {label}
      </label>
      {rows ? (
        <textarea {...field} rows={rows} maxLength={LONGEST} />
      ) : (
        <input type="text" {...field} maxLength={LONGEST_LINE} />
      )}
    </div>
  )
}
