import {timetableWordsOf} from '#i18n/timetableWords'
import {useWords} from '#ui/Session'
import {Hatch} from './TimetableGround'

/** What the marks mean, drawn as they are. */
export function TimetableKey() {
  const own = timetableWordsOf(useWords())
  return (
    <ul className="gantt__key" aria-label={own.key.label}>
      {KEYS.map((key) => (
        <li key={key}>
          <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true" className="data">
            <KeyMark kind={key} />
          </svg>
          {own.key[key]}
        </li>
      ))}
    </ul>
  )
}

export const KEYS = ['planned', 'progress', 'done', 'actual', 'overdue', 'milestone', 'month'] as const

export function KeyMark({
  kind,
  hatch = 'gantt-key-late',
}: {
  kind: (typeof KEYS)[number]
  /** Which pattern marks what is overdue; that of another drawing needs no second one. */
  hatch?: string
}) {
  switch (kind) {
    case 'planned':
      return (
        <>
          <rect x="1" y="4" width="24" height="9" className="gantt__box gantt__box--started" />
          <line x1="25" x2="25" y1="2" y2="15" className="gantt__due" />
        </>
      )
    case 'progress':
      return (
        <>
          <rect x="1" y="4" width="26" height="9" className="gantt__box gantt__box--started" />
          <rect x="1" y="4" width="15" height="9" className="gantt__progress" />
        </>
      )
    case 'done':
      return <rect x="1" y="4" width="26" height="9" className="gantt__done" />
    case 'actual':
      return (
        <>
          <line x1="1" x2="23" y1="8" y2="8" className="gantt__actual" />
          <circle cx="23" cy="8" r="2.75" className="gantt__end" />
        </>
      )
    case 'overdue':
      return (
        <>
          {hatch === 'gantt-key-late' && (
            <defs>
              <Hatch id={hatch} unit={1} />
            </defs>
          )}
          <rect x="1" y="4" width="26" height="9" fill={`url(#${hatch})`} />
        </>
      )
    case 'milestone':
      return <path d="M14 3l5 5l-5 5l-5 -5Z" className="gantt__lozenge" />
    default:
      return <line x1="14" x2="14" y1="0" y2="16" className="time__handle-line" />
  }
}
