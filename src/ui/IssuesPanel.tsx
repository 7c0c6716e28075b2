import {lazy, Suspense} from 'react'
import type {DataIssue, IssueCount} from '#domain/issue'
import {formatNumber} from '#i18n/numbers'
import {PanelBoundary} from './PanelBoundary'
import {Popover} from './Popover'
import {useWords} from './Session'
import {usePopover} from './usePopover'

/** The sentences of all that may be wrong. */
const IssueList = lazy(() => import('./IssueList'))

interface Props {
  /** The first of each severity. */
  issues: readonly DataIssue[]
  /** Of all. */
  count: IssueCount
}

/** Says how many rows had something wrong; opens the list by file, row and column. Nothing where all is well. */
export function IssuesIndicator({issues, count}: Props) {
  const words = useWords()
  const popover = usePopover()
  if (issues.length === 0) return null
  return (
    <>
      <button type="button" className="button button--plain issues__button" {...popover.buttonProps}>
        {words.header.issues(formatNumber(count.error + count.warning))}
      </button>
      <Popover popover={popover} label={words.issues.title} className="issues">
        <Issues issues={issues} count={count} />
      </Popover>
    </>
  )
}

/** The list, once it has come. */
export function Issues(props: Props) {
  return (
    <PanelBoundary>
      <Suspense>
        <IssueList {...props} />
      </Suspense>
    </PanelBoundary>
  )
}
