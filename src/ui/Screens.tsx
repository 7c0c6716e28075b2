import type {ReactNode} from 'react'
import {formatBytes, formatNumber} from '#i18n/numbers'
import {useWords} from './Session'
import './screens.css'

interface LoadingProps {
  rows: number
  bytes: number
  /** Not always known. */
  totalBytes: number | null
  file: string
  onCancel: () => void
}

/** How far the reading is, in rows and bytes, and a way out. */
export function LoadingScreen({rows, bytes, totalBytes, file, onCancel}: LoadingProps) {
  const words = useWords()
  const share = totalBytes ? Math.min(1, bytes / totalBytes) : null
  return (
    <main className="screen">
      <div className="screen__box" role="status">
        <p className="screen__brand">{words.appName}</p>
        <h1>{words.loading.title}</h1>
        <div
          className="screen__bar"
          role="progressbar"
          aria-label={words.loading.title}
          {...(share === null
            ? {}
            : {'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100})}
        >
          <span style={{width: `${(share ?? 0) * 100}%`}} />
        </div>
        <p className="screen__progress">
          <span>{file}</span>
          <span>{words.loading.rows(formatNumber(rows))}</span>
          <span>
            {totalBytes
              ? words.loading.bytes(formatBytes(bytes), formatBytes(totalBytes))
              : words.loading.bytesOnly(formatBytes(bytes))}
          </span>
        </p>
        <button type="button" className="button" onClick={onCancel}>
          {words.loading.cancel}
        </button>
      </div>
    </main>
  )
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
