import type {ReactNode} from 'react'
import {formatBytes, formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {useWords} from './Session'
import './screens.css'

/** How far the reading is. The sizes of later files are not known before they are fetched: bytes are of one file. */
export interface LoadingProgress {
  /** The file being read, or the last one that was. */
  file: string
  bytes: number
  /** Not always known. */
  totalBytes: number | null
  /** The file is read; the next has not begun. */
  done: boolean
  /** Of all files. */
  rows: number
}

interface LoadingProps {
  progress: LoadingProgress | null
  onCancel: () => void
}

/** How far the reading of a file is, how many rows there are so far, and a way out. */
export function LoadingScreen({progress, onCancel}: LoadingProps) {
  const words = useWords()
  const share =
    progress?.totalBytes && !progress.done ? Math.min(1, progress.bytes / progress.totalBytes) : null
  return (
    <main className="screen">
      <div className="screen__box" role="status">
        <p className="screen__brand">{words.appName}</p>
        <h1>{words.loading.title}</h1>
        <div
          className={share === null ? 'screen__bar screen__bar--unknown' : 'screen__bar'}
          role="progressbar"
          aria-label={words.loading.title}
          {...(share === null
            ? {}
            : {'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100})}
        >
          <span style={{width: `${(share ?? 0) * 100}%`}} />
        </div>
        <p className="screen__progress">
          <span>{fileText(progress, words)}</span>
          {progress && <span>{words.loading.rows(formatNumber(progress.rows))}</span>}
        </p>
        <button type="button" className="button" onClick={onCancel}>
          {words.loading.cancel}
        </button>
      </div>
    </main>
  )
}

function fileText(progress: LoadingProgress | null, {loading}: Words): string {
  if (!progress) return loading.starting
  const {file, bytes, totalBytes, done} = progress
  if (done) return loading.waiting(file)
  return totalBytes
    ? loading.bytes(file, formatBytes(bytes), formatBytes(totalBytes))
    : loading.bytesOnly(file, formatBytes(bytes))
}

interface FailureProps {
  title: string
  what: string
  /** Rows of issues, or the message of an error. */
  detail?: ReactNode
  actions: {label: string; onClick: () => void}[]
}

/** What happened and what to do, in place of the page. */
export function FailureScreen({title, what, detail, actions}: FailureProps) {
  const words = useWords()
  return (
    <main className="screen">
      <div className="screen__box" role="alert">
        <p className="screen__brand">{words.appName}</p>
        <h1>{title}</h1>
        <p className="screen__what">{what}</p>
        {detail && <div className="screen__detail issues scroll">{detail}</div>}
        <div className="screen__actions">
          {actions.map((action, index) => (
            <button
              key={action.label}
              type="button"
              className={index === 0 ? 'button button--primary' : 'button'}
              onClick={action.onClick}
            >
              {action.label}
            </button>
          ))}
        </div>
      </div>
    </main>
  )
}
