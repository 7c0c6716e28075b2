import {type ReactNode, useEffect, useState} from 'react'
import type {Outline} from '#domain/dataset'
import {formatDay} from '#domain/month'
import {localText} from '#i18n/words'
import {Drawer} from './Drawer'
import {FigureStrip} from './FigureStrip'
import {Find} from './Find'
import {figureModels} from './figureModels'
import {hasFilters} from './filterModel'
import type {Goal} from './findModel'
import {Header} from './Header'
import {IssuesIndicator} from './IssuesPanel'
import {LiveHeadline} from './LiveHeadline'
import {Notices} from './Notices'
import {OutMenu} from './OutMenu'
import {PanelBoundary} from './PanelBoundary'
import {PlanAside} from './PlanAside'
import {PlanMain} from './PlanMain'
import type {MapOf} from './PlanMap'
import {PlanTabs} from './PlanTabs'
import {PlanTime} from './PlanTime'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {rowsOfFigure} from './showRows'
import {PlanContext} from './Term'
import {useComparison} from './useComparison'
import './plan.css'
// Last: for fingers everything is larger.
import './touch.css'

export type {PlanState, SheetForm} from './planState'

interface Props {
  state: PlanState
  /** The map, for the size of its stage; null where this computer cannot draw one. */
  map: MapOf | null
  notices: readonly string[]
  onDismiss: () => void
  /** Where tours are made: its button, and the panel while it is open. */
  tours?: {button: ReactNode; panel: ReactNode}
  /** Whether there is a network, and what is done without. */
  connection?: {note: ReactNode; help: ReactNode}
  /** Opens the data desk. */
  onDesk?: () => void
  /** Files lie on the desk that were not adopted. */
  deskWaiting?: boolean
}

/** Plan mode: a planner's desk. Head, figures, choices beside the map, time below. */
export function PlanPage(props: Props) {
  return (
    <PlanContext value={props.state}>
      <Page {...props} />
    </PlanContext>
  )
}

function Page({state, map, notices, onDismiss, tours, ...desk}: Props) {
  const words = useWords()
  const [asideOpen, setAsideOpen] = useState(false)
  const {dataset, view, change} = state
  const [goal, setGoal] = useGoalOf(dataset, view.township)
  const {campaign} = dataset
  const settledIn = useSecondTask()
  useEscape(() => {
    if (asideOpen) setAsideOpen(false)
    else if (view.township !== null) change({township: null})
    else if (view.compare !== null) change({compare: null})
    else setGoal(null)
  })
  return (
    <div className="plan" aria-busy={!state.settled} data-aside={asideOpen ? 'open' : 'closed'}>
      <nav className="skip">
        <a href="#time-slider">{words.landmarks.skipTime}</a>
        {view.tab === 'map' && <a href="#map-table">{words.landmarks.skipTable}</a>}
      </nav>
      <Header
        title={localText(campaign.title, words.language)}
        asOf={formatDay(state.reading.asOf)}
        synthetic={campaign.synthetic}
        notice={campaign.notice ? localText(campaign.notice, words.language) : ''}
        onLanguage={(lang) => change({lang})}
        onTheme={(theme) => change({theme})}
        onWall={() => change({mode: 'wall'})}
        onAside={() => setAsideOpen(!asideOpen)}
        asideOpen={asideOpen}
        {...desk}
        tabs={<PlanTabs tab={view.tab} onTab={(tab) => change({tab})} />}
        out={<OutMenu state={state} />}
        find={<Find state={state} onGoal={setGoal} />}
        issues={<IssuesIndicator issues={dataset.issues} count={dataset.issueCount} />}
      />
      <PanelBoundary resetKey={dataset}>
        <PlanFigures state={state} />
      </PanelBoundary>
      <div className="plan__body">
        <Drawer open={asideOpen} onClose={() => setAsideOpen(false)}>
          <PanelBoundary resetKey={dataset}>{settledIn && <PlanAside state={state} />}</PanelBoundary>
        </Drawer>
        <PlanMain state={state} map={map} goal={goal} onGoal={setGoal} tool={tours?.button} />
        {tours?.panel}
      </div>
      <PanelBoundary resetKey={dataset}>
        <PlanTime state={state} />
      </PanelBoundary>
      <Notices notices={notices} onDismiss={onDismiss} />
      <LiveHeadline state={state} />
    </div>
  )
}

function PlanFigures({state}: {state: PlanState}) {
  const words = useWords()
  const {dataset, snapshot, previous, compared, view, reading, change} = state
  const comparison = useComparison(state)
  return (
    <FigureStrip
      figures={figureModels(
        dataset.campaign,
        snapshot,
        comparison ? compared : previous,
        view.basis,
        words,
      ).filter(({id}) => id === 'compliance' || dataset[id === 'houses' ? 'houses' : 'projects'].count > 0)}
      asOf={formatDay(reading.asOf)}
      filtered={hasFilters(view)}
      trend={comparison?.trendWords(state, words) ?? words.trend}
      onNext={() => change({tab: 'outlook'})}
      onRows={(figure) => change(rowsOfFigure(figure))}
    />
  )
}

/** False in the first rendering: a page that comes all at once would hold the thread for too long. */
function useSecondTask(): boolean {
  const [isSecond, setSecond] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSecond(true))
    return () => clearTimeout(timer)
  }, [])
  return isSecond
}

/** Where a search led, in this package; a township that is pinned ends what was said of a county. */
function useGoalOf(dataset: Outline, township: string | null) {
  const [goal, setGoal] = useState<{dataset: Outline; goal: Goal | null} | null>(null)
  useEffect(() => {
    setGoal((known) => (known?.goal && isOver(known.goal, township) ? null : known))
  }, [township])
  return [
    goal?.dataset === dataset ? goal.goal : null,
    (next: Goal | null) => setGoal({dataset, goal: next}),
  ] as const
}

/** A place that is marked is one of its township; a county stands while no township is pinned. */
function isOver({mark, county, township}: Goal, pinned: string | null): boolean {
  return mark !== undefined ? township !== pinned : county !== undefined && pinned !== null
}

function useEscape(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && act()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
