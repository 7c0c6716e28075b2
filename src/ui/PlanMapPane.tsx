import {lazy, Suspense, useMemo, useRef, useState} from 'react'
import {type Dataset, textAt} from '#domain/dataset'
import type {CampaignMap, Padding} from '#map/CampaignMap'
import type {MarkScales} from '#map/rowSettings'
import type {Renderer} from '#map/software/detect'
import type {Snapshot} from '#measures/types'
import type {Hit, RowHit} from '#scene/picking'
import {groundOf, type Scene, sceneOf} from '#scene/scene'
import {BasemapNote} from './BasemapNote'
import {toggled} from './filterModel'
import type {Goal} from './findModel'
import {MapPane} from './MapPane'
import {mapNote} from './mapNote'
import type {Stage} from './PlanMap'
import type {PlanState} from './planState'
import {useTheme, useWords} from './Session'
import {shownMap} from './shownMap'
import {tipOf} from './tipModel'
import {type Comparison, useComparison} from './useComparison'

/** Got when the first picture stands. */
const Areas = lazy(() => import('./areas/Areas'))

interface Props {
  state: PlanState
  stage: Stage
  goal: Goal | null
  landUrl: string
  renderer: Renderer
  onShow: (drawn: Promise<void>) => void
  onScales: (scales: MarkScales) => void
}

/** Joins what is shown to the map: a scene for every change, fitted beside the legend and the card. */
export function PlanMapPane({state, stage, goal, landUrl, renderer, onShow, onScales}: Props) {
  const words = useWords()
  const {dataset, reading, snapshot, view, change, excerpt} = state
  const comparison = useComparison(state)
  const scene = useScene(state, goal?.county, comparison)
  const [isDrawn, setDrawn] = useState(false)
  const {campaign} = dataset
  const as = comparison && view.compareAs
  const covered = useMemo(() => (as === 'side' ? coveredBeside(stage) : coveredBy(stage)), [stage, as])
  const [map, setMap] = useState<CampaignMap | null>(null)
  const tip = (hit: Hit, rows: Dataset | null, of: Scene, at: Snapshot) => {
    const known = tipOf(hit, rows, of, at, reading, words)
    return comparison?.comparedTip(known, hit, state, words) ?? known
  }
  const picking = {
    rowsOf: (hit: RowHit) => excerpt(hit.kind === 'projects' ? {project: hit.row} : {house: hit.row}),
    onPick: (hit: Hit | null, adding: boolean) => pick(hit, adding, state),
  }
  return (
    <>
      <div className="map__pane" data-compare={as}>
        <MapPane
          scene={scene}
          landUrl={landUrl}
          renderer={renderer}
          camera={view.camera}
          covered={covered}
          goal={goal}
          coveredAtGoal={besideCard(stage, covered)}
          scale={stage.unit}
          note={
            <>
              {mapNote(campaign, reading, words, state.basemap)}
              <BasemapNote state={state} />
            </>
          }
          tipOf={(hit, rows) => tip(hit, rows, scene, snapshot)}
          {...picking}
          onMap={(made) => {
            shownMap.current = made
            setMap(made)
          }}
          onCamera={(camera) => change({camera})}
          onShow={(drawn) => {
            onShow(drawn)
            drawn.then(() => setDrawn(true))
          }}
          onScales={onScales}
          overlay={(under) =>
            isDrawn && (
              <Suspense>
                <Areas map={under} state={state} goal={goal} top={stage.top} />
              </Suspense>
            )
          }
        />
      </div>
      {comparison && map && as !== 'change' && (
        <comparison.SecondPane
          {...{state, stage, covered, landUrl, renderer, scene, ...picking}}
          first={map}
          tipOf={tip}
        />
      )}
    </>
  )
}

function useScene(state: PlanState, found = -1, comparison: Comparison | null = null): Scene {
  const {dataset, source, snapshot, compared, view, selection, basemap} = state
  const theme = useTheme()
  const {language} = useWords()
  const {measure, by, layers} = view
  const ground = useMemo(() => groundOf(dataset, source), [dataset, source])
  const selected = useMemo(
    () => (view.township === null ? -1 : dataset.regions.code.indexOf(view.township)),
    [dataset, view.township],
  )
  const previous = useRef<Scene>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, only what is named
  const fills = useMemo(
    () => comparison?.fillsOf(state, theme),
    [comparison, dataset, snapshot, compared, view.compareAs, measure, by, theme],
  )
  const scene = useMemo(() => {
    const settings = {
      theme,
      language,
      measure,
      by,
      selected,
      found,
      layers,
      basemap: basemap.chosen,
      selection,
      fills,
    }
    return sceneOf(ground, snapshot, settings, previous.current)
  }, [
    ground,
    snapshot,
    theme,
    language,
    measure,
    by,
    selected,
    found,
    layers,
    basemap.chosen,
    selection,
    fills,
  ])
  previous.current = scene
  return scene
}

/**
 * A click pins the township; by county it filters; on the sea it takes the card away. One that adds lets the township
 * through the filter, or no more.
 */
function pick(hit: Hit | null, adding: boolean, state: PlanState): void {
  const {dataset, view, change} = state
  if (hit === null || hit.region < 0) {
    if (view.township !== null) change({township: null})
    return
  }
  const {region} = hit
  if (adding) {
    if (dataset.regions.inScope[region] === 1)
      change({towns: toggled(view.towns, dataset.regions.code[region]).sort()})
    return
  }
  if (view.by === 'county' && !('row' in hit)) {
    const code = dataset.counties.code[dataset.regions.county[region]]
    change({county: toggled(view.county, code)})
  } else change({township: dataset.regions.code[region]})
  // Where the task book stands beside the map, it goes to the row.
  if (view.tab === 'taskbook') void rowOfHit(hit, state).then((row) => row !== null && change({row}))
}

/** The row of the task book's table that is on the screen; null where it has none for what was hit. */
async function rowOfHit(hit: Hit, {dataset, view, excerpt}: PlanState): Promise<string | null> {
  if (view.table === 'townships') return dataset.regions.code[hit.region]
  if (!('row' in hit) || hit.kind !== view.table) return null
  const rows = await excerpt(hit.kind === 'projects' ? {project: hit.row} : {house: hit.row})
  return textAt(rows[hit.kind].id, 0)
}

const CARD = 352
const LEGEND = 292
/** Clear of one line of the filters' sentence, also while there is none: a filter must not move the land. */
const UNDER_SENTENCE = 42

/** Room is kept for legend and card where the window is wide, so that pinning a card does not move the land. */
function coveredBy({width, height, unit, top}: Stage): Padding {
  const beside = width - (CARD + LEGEND) * unit
  const right = beside >= height * 0.6 ? CARD + LEGEND : width - LEGEND * unit >= height * 0.6 ? LEGEND : 16
  return {
    top: Math.max(UNDER_SENTENCE * unit, top + 8 * unit),
    right: right * unit,
    bottom: 36 * unit,
    left: 16 * unit,
  }
}

/** Of two maps side by side neither lies under a panel. */
function coveredBeside({unit, top}: Stage): Padding {
  return {top: Math.max(72 * unit, top + 48 * unit), right: 16 * unit, bottom: 36 * unit, left: 16 * unit}
}

/** Where the card is a sheet (plan.css), it covers what one goes to. */
function besideCard({height, unit}: Stage, covered: Padding): Padding {
  return matchMedia('(max-width: 1099px)').matches ? {...covered, bottom: height * 0.55 + 16 * unit} : covered
}
