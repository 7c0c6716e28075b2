import {useEffect} from 'react'
import type {DataIssue, IssueCount} from '#domain/issue'
import type {Words} from '#i18n/words'
import {Issues} from '#ui/IssuesPanel'
import {FailureScreen, LoadingScreen} from '#ui/Screens'
import {useWords} from '#ui/Session'
import {selectView} from '#view/selectors'
import {setView} from '#view/store'
import {setDesk} from './deskStore'
import {cancelLoading, load} from './load'
import {type Failure, useLoadState} from './loadState'
import {useStore} from './useStore'

/** While a package is read, and when it cannot be: what happened and what to do. */
export function LoadScreens() {
  const words = useWords()
  const {progress, failure} = useLoadState()
  const data = useStore(({chosen}) => chosen.data)
  useRetry(failure !== null)
  if (!failure) {
    return <LoadingScreen progress={progress} onCancel={cancelLoading} />
  }
  const retry = {label: words.failure.retry, onClick: () => void load()}
  const bundled = {label: words.failure.useBundled, onClick: () => setView({data: null})}
  const desk = {label: words.toDesk.open, onClick: () => setDesk({open: true})}
  return (
    <FailureScreen {...sayFailure(failure, words)} actions={data ? [retry, desk, bundled] : [retry, desk]} />
  )
}

/** Milliseconds after which a wall that has nothing to show yet tries again: nobody is there to press a button. */
const RETRY = 30_000

function useRetry(failed: boolean): void {
  const isWall = useStore((state) => selectView(state).mode === 'wall')
  useEffect(() => {
    if (!failed || !isWall) return
    const timer = setTimeout(() => void load(), RETRY)
    return () => clearTimeout(timer)
  }, [failed, isWall])
}

function sayFailure(failure: Failure, words: Words) {
  const say = words.failure
  const list = ({issues, issueCount}: {issues: readonly DataIssue[]; issueCount: IssueCount}) => (
    <Issues issues={issues} count={issueCount} />
  )
  switch (failure.kind) {
    case 'cancelled':
      return {title: say.cancelled, what: say.cancelledDo}
    case 'missing-manifest':
      return {title: say.missingManifest, what: say.missingManifestDo(failure.url)}
    case 'broken-manifest':
      return {title: say.brokenManifest, what: say.brokenManifestDo, detail: list(failure)}
    case 'no-regions':
      return {title: say.noRegions, what: say.noRegionsDo, detail: list(failure)}
    case 'local':
      return {
        title: say.missingManifest,
        what: words.notices.elsewhere(failure.name),
        ...(failure.problem && {detail: <p>{words.keeping.trouble[failure.problem]}</p>}),
      }
    case 'unexpected':
      return {title: say.unexpected, what: say.unexpectedDo, detail: <p>{failure.message}</p>}
  }
}
