import {type ReactNode, useMemo, useState} from 'react'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {formatMonth, type Month} from '#domain/month'
import type {MarkScales} from '#map/rowSettings'
import {countsAt} from '#measures/stateCounts'
import {legendOf} from '#scene/legend'
import {BasemapButton} from './BasemapButton'
import {ChoiceStrip} from './ChoiceStrip'
import {CompareButton} from './CompareButton'
import {toggled} from './filterModel'
import type {Goal} from './findModel'
import {LegendPanel} from './LegendPanel'
import {PanelBoundary} from './PanelBoundary'
import {usePinned} from './PlanCard'
import {chosenRanges, toggledClass} from './placeFilters'
import type {PlanState} from './planState'
import {RegionTable} from './RegionTable'
import {regionRows, tableColumns} from './regionRows'
import {useTheme, useWords} from './Session'
import {useComparison} from './useComparison'
import {type Size, useSize} from './useSize'

/** Where the map stands. */
export interface Stage extends Size {
  /** CSS pixels at the top under more than one line of the filters' sentence. */
  top: number
}

/** The map, for its stage and the place to go to. */
export type MapOf = (stage: Stage, goal: Goal | null, onScales: (scales: MarkScales) => void) => ReactNode

interface Props {
  state: PlanState
  map: MapOf | null
  /** Where a search leads. */
  goal: Goal | null
  /** A paper stands beside it, and has the filters' sentence: the map keeps to what is needed. */
  beside: boolean
  /** Opens what stands beside the map. */
  tool?: ReactNode
}

/** Desk pixels up to which the sentence takes one line: it hides less than the map moves. */
const ONE_LINE = 40

/** The map with what floats over its sea, the card apart: legend, and the table that says the same in words. */
export function PlanMap({state, map, goal, beside, tool}: Props) {
  const [asTable, setAsTable] = useState(false)
  const [scales, setScales] = useState<MarkScales>({})
  const region = usePinned(state)
  const {stage, strip, place} = useStage()
  const table = (asTable && !beside) || map === null
  const comparison = useComparison(state)
  const carded = !beside && (region >= 0 || comparison)
  const look = [carded && 'stage--carded', table && 'stage--table', beside && 'stage--beside'].filter(Boolean)
  return (
    <div ref={stage} className={['stage', ...look].join(' ')}>
      <div inert={beside}>
        <PanelBoundary resetKey={state.dataset}>
          <ChoiceStrip state={state} strip={strip} />
        </PanelBoundary>
      </div>
      <div className="stage__map">
        {map !== null && (
          <PanelBoundary resetKey={state.dataset}>{place && map(place, goal, setScales)}</PanelBoundary>
        )}
      </div>
      <div className="stage__tools" data-over-map>
        {!beside && tool}
        {map !== null && !beside && <BasemapButton state={state} />}
        <CompareButton state={state} />
        {map !== null && !beside && <TableToggle pressed={asTable} onToggle={() => setAsTable(!asTable)} />}
      </div>
      {table && (
        <PanelBoundary resetKey={state.dataset}>
          <MapTable state={state} alone={map === null} />
        </PanelBoundary>
      )}
      {!table && (
        <div className="stage__legend" data-over-map>
          <PanelBoundary resetKey={state.dataset}>
            <MapLegend key={String(beside)} state={state} scales={scales} closed={beside} />
          </PanelBoundary>
        </div>
      )}
      {comparison && region < 0 && !beside && (
        <div className="plan__card" data-over-map>
          <PanelBoundary resetKey={state.dataset}>
            <comparison.ComparePanel state={state} />
          </PanelBoundary>
        </div>
      )}
    </div>
  )
}

function useStage() {
  const [stage, size] = useSize<HTMLDivElement>()
  const [strip, stripSize] = useSize<HTMLDivElement>()
  const top = stripSize && stripSize.height > ONE_LINE * stripSize.unit ? stripSize.height : 0
  const place = useMemo(() => size && {...size, top}, [size, top])
  return {stage, strip, place}
}

function TableToggle({pressed, onToggle}: {pressed: boolean; onToggle: () => void}) {
  const {table} = useWords()
  return (
    <button type="button" id="map-table" className="button" aria-pressed={pressed} onClick={onToggle}>
      {pressed ? table.hide : table.show}
    </button>
  )
}

function MapLegend({state, scales, closed}: {state: PlanState; scales: MarkScales; closed: boolean}) {
  const theme = useTheme()
  const words = useWords()
  const comparison = useComparison(state)
  const {dataset, snapshot, reading, states, view, month, change} = state
  const projects = view.layers.includes('projects') && dataset.projects.count > 0
  const houses = view.layers.includes('houses') && dataset.houses.count > 0
  const legend = legendOf(dataset, snapshot, view.measure, view.by, theme, reading.filter)
  const ofChange = comparison?.legendOf(state, legend, theme, words)
  const calendarOf = (at: number) => (dataset.campaign.timeline.start + at) as Month
  const other = ofChange && state.compared ? state.compared.month : month
  const shown = {
    ...view,
    month: calendarOf(Math.max(month, other)),
    since: ofChange ? calendarOf(Math.min(month, other)) : undefined,
  }
  return (
    <LegendPanel
      {...(ofChange ?? {legend})}
      projects={projects ? countsAt(states.projects, PROJECT_STATES, month) : null}
      houses={houses ? countsAt(states.houses, HOUSE_STATES, month) : null}
      scales={scales}
      closed={closed}
      chosenClasses={chosenRanges(view.class, shown)}
      onClass={(range) => change({class: toggledClass(view.class, shown, range)})}
      chosenProjects={view.project}
      chosenHouses={view.house}
      onProject={(one) => change({project: toggled(view.project, one)})}
      onHouse={(one) => change({house: toggled(view.house, one)})}
    />
  )
}

function MapTable({state, alone}: {state: PlanState; alone: boolean}) {
  const words = useWords()
  const {dataset, timeline, snapshot, view, change, month} = state
  const byCounty = view.by === 'county'
  const calendar = formatMonth((dataset.campaign.timeline.start + month) as Month)
  const table = useComparison(state)?.tableOf(state, words) ?? {
    caption: words.table.caption(words.measure[view.measure], calendar),
    columns: tableColumns(view.by, view.measure, words),
    rows: regionRows(dataset, timeline, snapshot, view.measure, view.by, words),
  }
  return (
    <RegionTable
      {...table}
      note={alone ? words.failure.noWebglDo : ''}
      chosen={byCounty ? view.county : view.township === null ? [] : [view.township]}
      onSave={state.saveTable}
      onOpen={(code) => change(byCounty ? {county: toggled(view.county, code)} : {township: code})}
    />
  )
}
