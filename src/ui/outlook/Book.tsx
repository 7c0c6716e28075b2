import {useEffect, useMemo, useState} from 'react'
import {filesOf, sourceName} from '#domain/campaign'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import {localText, type Words} from '#i18n/words'
import type {PlanState, SheetForm} from '#ui/planState'
import {useWords} from '#ui/Session'
import {useAnswer} from '#ui/useAnswer'
import {BookSectionOf} from './BookSection'
import {bookSection} from './bookModel'
import {deadlineText, filterText} from './outlookModel'
import type {Shown} from './useOutlook'
import './book.css'

interface Props {
  state: PlanState
  shown: Shown
  regions: readonly number[]
  onBack: () => void
}

/** Sections that are laid out: more take the page minutes, and nobody prints them. */
const MOST_SECTIONS = 300

/** 任务书: a section a township with all that is left to do, to be read, printed on A4 or saved. */
export function Book({state, shown, regions, onBack}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const {dataset, ask, output} = state
  const {reading, month} = shown
  const question = useMemo(() => ({reading, month, regions}), [reading, month, regions])
  const {latest, failed, retry} = useAnswer(ask, 'assignments', question, shown)
  const about = aboutBook(state, shown, words)
  usePrinting()
  const save = async (form: SheetForm) => {
    if (!latest) return
    const {bookBlob} = await import('./bookSheets')
    const blob = bookBlob({dataset, assignments: latest.answer, about: about.rows, say, words}, form)
    await output.save(say.book.title, form, blob)
  }
  return (
    <article className="outlook-book" aria-busy={!latest}>
      <BookActs onBack={onBack} onSave={save} />
      <header className="outlook-book__head">
        <h2>
          {about.title}
          {words.pause}
          {say.book.title}
        </h2>
        <p>
          {about.when}
          {dataset.campaign.synthetic && <b className="outlook-book__mark">{words.header.synthetic}</b>}
        </p>
        {about.deadline !== '' && <p>{say.book.deadline(about.deadline)}</p>}
        {about.filter !== '' && <p>{say.book.filter(about.filter)}</p>}
        {about.notice !== '' && <p className="outlook__fine">{about.notice}</p>}
      </header>
      {failed && (
        <p role="alert">
          {say.failed}{' '}
          <button type="button" className="button" onClick={retry}>
            {say.retry}
          </button>
        </p>
      )}
      {latest && latest.answer.length > MOST_SECTIONS && (
        <p role="status">{say.book.first(formatNumber(MOST_SECTIONS), formatNumber(latest.answer.length))}</p>
      )}
      {latest?.answer.slice(0, MOST_SECTIONS).map((assignment) => (
        <BookSectionOf key={assignment.region} section={bookSection(dataset, assignment, say, words)} />
      ))}
    </article>
  )
}

function BookActs({onBack, onSave}: {onBack: () => void; onSave: (form: SheetForm) => Promise<void>}) {
  const words = useWords()
  const {book} = outlookWords(words)
  const [failed, setFailed] = useState(false)
  const save = (form: SheetForm) => {
    setFailed(false)
    onSave(form).catch(() => setFailed(true))
  }
  return (
    <p className="outlook-book__acts">
      <button type="button" className="button" onClick={onBack}>
        {book.back}
      </button>
      {(['csv', 'xlsx'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          title={book.save(form.toUpperCase())}
          onClick={() => save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      <button type="button" className="button button--primary" onClick={() => window.print()}>
        {book.print}
      </button>
      <span role="status">{failed && words.tableFile.failed}</span>
    </p>
  )
}

/** While the book is open it alone is printed. */
function usePrinting(): void {
  useEffect(() => {
    const {dataset} = document.documentElement
    dataset.printing = 'book'
    return () => {
      delete dataset.printing
    }
  }, [])
}

/** What the book says of itself, on paper and over the table. */
function aboutBook({dataset, view}: PlanState, {month, reading, deadline}: Shown, words: Words) {
  const {campaign} = dataset
  const say = outlookWords(words)
  const {language, header, tableFile, filters} = words
  const at = formatMonth((campaign.timeline.start + month) as Month)
  const asOf = formatDay(reading.asOf)
  const title = localText(campaign.title, language)
  const notice = campaign.notice ? localText(campaign.notice, language) : ''
  const until = deadline ? deadlineText(dataset, deadline, say, words) : ''
  const filter = filterText(dataset, view, words)
  const sources = Object.values(campaign.sources).flatMap(filesOf).map(sourceName)
  return {
    title,
    notice,
    filter,
    deadline: until,
    when: say.book.about(at, asOf),
    rows: [
      [title, say.book.title],
      ...(campaign.synthetic ? [[header.synthetic, header.syntheticHint]] : []),
      ...(notice ? [[words.notices.title, notice]] : []),
      [tableFile.month, at],
      [say.deadline, until],
      [filters.title, filter || filters.none],
      [words.basis.label, words.basis[reading.basis]],
      [tableFile.asOf, asOf],
      [tableFile.source, sources.join(words.comma)],
    ],
  }
}
