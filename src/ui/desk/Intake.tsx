import {type FormEvent, useId, useRef} from 'react'
import type {DeskActions} from './deskState'
import {useDeskWords} from './useDeskWords'
import './intake.css'

interface Props {
  title: string
  take: DeskActions['take']
}

/** The ways to lay files on the desk, besides dropping them. */
export function Intake({title, take}: Props) {
  const {intake} = useDeskWords().desk
  return (
    <section className="intake" aria-label={title}>
      <h2>{title}</h2>
      <p className="intake__about">{intake.about}</p>
      <p>{intake.dropHere}</p>
      <div className="intake__row">
        <Picker label={intake.files} take={take} primary />
        <Picker label={intake.folder} take={take} folder />
      </div>
      <Address take={take} />
      <p className="quiet">{intake.paste}</p>
    </section>
  )
}

interface PickerProps {
  label: string
  take: DeskActions['take']
  folder?: boolean
  primary?: boolean
}

function Picker({label, take, folder = false, primary = false}: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={primary ? 'button button--primary' : 'button'}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(folder ? {webkitdirectory: ''} : {})}
        onChange={({target}) => {
          take({by: 'pick', files: [...(target.files ?? [])]})
          // The same file, mended, must be news again.
          target.value = ''
        }}
      />
    </>
  )
}

function Address({take}: {take: DeskActions['take']}) {
  const {intake} = useDeskWords().desk
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const fetchIt = (event: FormEvent) => {
    event.preventDefault()
    const url = input.current?.value.trim() ?? ''
    if (url !== '') take({by: 'url', url})
  }
  return (
    <form className="intake__row" onSubmit={fetchIt}>
      <label htmlFor={id}>{intake.url}</label>
      <input
        ref={input}
        id={id}
        className="text-input intake__url"
        type="text"
        placeholder={intake.urlHint}
      />
      <button type="submit" className="button">
        {intake.fetch}
      </button>
    </form>
  )
}
