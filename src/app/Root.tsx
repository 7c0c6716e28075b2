import {lazy, Suspense, useEffect, useLayoutEffect, useMemo, useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import {localText, type Words, wordsOf} from '#i18n/words'
import {DropTarget} from '#ui/desk/DropTarget'
import {PanelBoundary} from '#ui/PanelBoundary'
import type {MapOf} from '#ui/PlanMap'
import {PlanMapPane} from '#ui/PlanMapPane'
import {PlanPage} from '#ui/PlanPage'
import {SessionProvider} from '#ui/Session'
import {languageOf, themeOf} from '#view/resolve'
import {selectView} from '#view/selectors'
import type {State} from '#view/state'
import {dismissNotices} from '#view/store'
import {LAND_URL, mapRenderer} from './capabilities'
import {takenFiles} from './deskIntake'
import {addTroubles, setDesk, useDeskStore} from './deskStore'
import {onPainted, onShow} from './frames'
import {LoadScreens} from './LoadScreens'
import {ModeScreen} from './ModeScreen'
import {OfflineNote, OfflineSection} from './OfflineParts'
import {takeTourFiles, toursPart} from './ToursPart'
import {usePlanState} from './usePlanState'
import {useStore} from './useStore'

const CONNECTION = {note: <OfflineNote />, help: <OfflineSection />}

/** Most never open it, and pay nothing for it. */
const DeskScreen = lazy(() => import('./DeskScreen'))

/** The page: what the store says, in the language and theme of the person. */
export function Root() {
  const view = useStore(selectView)
  const language = languageOf(view, navigator.languages)
  const theme = themeOf(view)
  const words = wordsOf(language)
  const title = useStore(({dataset}) => dataset?.campaign.title)
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset.theme = theme
    document.title = title ? `${localText(title, language)} · ${words.appName}` : words.appName
  }, [language, theme, title, words])
  return (
    <SessionProvider words={words} theme={theme}>
      <PanelBoundary>
        <Screen />
      </PanelBoundary>
    </SessionProvider>
  )
}

function Screen() {
  const plan = usePlanState()
  const load = useStore((state) => state.load)
  const {notices, dismiss} = useNotices()
  const [renderer] = useState(() => mapRenderer(location.search))
  useEffect(() => {
    if (plan && !renderer) onPainted()
  })
  const {files, open} = useDeskStore()
  useFocusBack(open)
  useLeaveAsked(files.size > 0)
  const desk = (
    <>
      {open && (
        <PanelBoundary>
          <Suspense>
            <DeskScreen />
          </Suspense>
        </PanelBoundary>
      )}
      <DropTarget onDrop={drop} />
    </>
  )
  if (!plan)
    return (
      <>
        <LoadScreens />
        {desk}
      </>
    )
  // A wall never says so: it keeps what it has, and mends itself.
  const covered = plan.view.mode !== 'wall' && (load === 'loading' || load === 'failed')
  const planMap: MapOf | null =
    renderer &&
    ((stage, goal, onScales) => (
      <PlanMapPane
        state={plan}
        stage={stage}
        goal={goal}
        landUrl={LAND_URL}
        renderer={renderer}
        onShow={onShow}
        onScales={onScales}
      />
    ))
  return (
    <>
      <div className="page" inert={covered || open}>
        {plan.view.mode === 'plan' ? (
          <PlanPage
            state={plan}
            map={planMap}
            notices={notices}
            onDismiss={dismiss}
            connection={CONNECTION}
            onDesk={openDesk}
            tours={toursPart(plan)}
            deskWaiting={files.size > 0}
          />
        ) : (
          <ModeScreen
            state={plan}
            renderer={renderer}
            landUrl={LAND_URL}
            notices={notices}
            onDismiss={dismiss}
            onShow={onShow}
          />
        )}
      </div>
      {covered && (
        <div className="screen-over">
          <LoadScreens />
        </div>
      )}
      {desk}
    </>
  )
}

/** What had the keyboard before the desk opened has it again when it closes. */
function useFocusBack(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
}

/** Files and corrections that were not adopted are gone with the page. */
function useLeaveAsked(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // Chromium before 119 asks only by this.
      event.returnValue = true
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [waiting])
}

function openDesk(): void {
  setDesk({open: true})
}

/** The desk opens with what was dropped, which is asked for at once: later it is gone. */
function drop(data: DataTransfer): void {
  if (takeTourFiles(data.files)) return
  const taken = takenFiles({by: 'drop', data}, '', new AbortController().signal)
  openDesk()
  import('./deskReading')
    .then(({layDown}) => layDown(() => taken))
    .catch((error: unknown) => addTroubles([{what: 'unexpected', name: String(error)}]))
}

/** What a person should know: wrong values of the address, files that could not be read. */
function useNotices() {
  const state = useStore((all) => all)
  const [seen, setSeen] = useState<State['issues']>([])
  const words = wordsOf(languageOf(selectView(state), navigator.languages))
  const {notices, issues} = state
  const told = issues === seen ? NONE : issues
  const {storage} = useDeskStore()
  const unkept = storage.trouble && words.keeping.trouble[storage.trouble]
  const dismiss = () => {
    setSeen(issues)
    if (unkept) setDesk({storage: {...storage, trouble: null}})
    dismissNotices()
  }
  return {
    notices: useMemo(
      () => [...(unkept ? [unkept] : []), ...noticeTexts({notices, issues: told}, words)],
      [unkept, notices, told, words],
    ),
    dismiss,
  }
}

const NONE: State['issues'] = []

function noticeTexts({notices, issues}: Pick<State, 'notices' | 'issues'>, words: Words): string[] {
  const files = issues.filter((issue) => issue.row === null && issue.severity === 'error')
  const missing = files
    .filter(({code}) => code === 'missing-file')
    .map(({file}) => words.notices.fileMissing(file))
  const broken = files
    .filter(({code}) => code === 'bad-csv' || code === 'missing-column' || code === 'bad-encoding')
    .map(({file}) => words.notices.fileBroken(file))
  const faults = files.filter(({code}) => code === 'bad-manifest').length
  const manifest = faults > 0 ? [words.notices.manifestFaults(formatNumber(faults))] : []
  const wrong = notices.map(({key, value}) => words.notices.wrongValue(key, value))
  return [...new Set([...manifest, ...missing, ...broken, ...wrong])]
}
