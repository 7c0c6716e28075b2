import {lazy, Suspense, useMemo, useRef, useState} from 'react'
import type {Padding} from '#map/CampaignMap'
import type {MarkScales} from '#map/rowSettings'
import type {Renderer} from '#map/software/detect'
import {groundOf, type Scene, sceneOf} from '#scene/scene'
import {toggled} from './filterModel'
import type {Goal} from './findModel'
import {MapPane} from './MapPane'
import {mapNote} from './mapNote'
import type {Stage} from './PlanMap'
import type {PlanState} from './planState'
import {useTheme, useWords} from './Session'
import {tipOf} from './tipModel'

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
  const scene = useScene(state, goal?.county)
  const [isDrawn, setDrawn] = useState(false)
  const {campaign} = dataset
  const covered = useMemo(() => coveredBy(stage), [stage])
  return (
    <MapPane
      scene={scene}
      landUrl={landUrl}
      renderer={renderer}
      camera={view.camera}
      covered={covered}
      goal={goal}
      coveredAtGoal={besideCard(stage, covered)}
      scale={stage.unit}
      note={mapNote(campaign, reading, words)}
      tipOf={(hit, rows) => tipOf(hit, rows, scene, snapshot, reading, words)}
      rowsOf={(hit) => excerpt(hit.kind === 'projects' ? {project: hit.row} : {house: hit.row})}
      onPick={(hit, adding) => pick(hit, adding, state)}
      onCamera={(camera) => change({camera})}
      onShow={(drawn) => {
        onShow(drawn)
        drawn.then(() => setDrawn(true))
      }}
      onScales={onScales}
      overlay={(map) =>
        isDrawn && (
          <Suspense>
            <Areas map={map} state={state} goal={goal} top={stage.top} />
          </Suspense>
        )
      }
    />
  )
}

function useScene({dataset, source, snapshot, view, selection}: PlanState, found = -1): Scene {
  const theme = useTheme()
  const {language} = useWords()
  const {measure, by, layers} = view
  const ground = useMemo(() => groundOf(dataset, source), [dataset, source])
  const selected = useMemo(
    () => (view.township === null ? -1 : dataset.regions.code.indexOf(view.township)),
    [dataset, view.township],
  )
  const previous = useRef<Scene>(undefined)
  const scene = useMemo(() => {
    const settings = {theme, language, measure, by, selected, found, layers, selection}
    return sceneOf(ground, snapshot, settings, previous.current)
  }, [ground, snapshot, theme, language, measure, by, selected, found, layers, selection])
  previous.current = scene
  return scene
}

type PickedHit = Parameters<Parameters<typeof MapPane>[0]['onPick']>[0]

/**
 * A click pins the township; by county it filters; on the sea it takes the card away. One that adds lets the township
 * through the filter, or no more.
 */
function pick(hit: PickedHit, adding: boolean, {dataset, view, change}: PlanState): void {
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
}

const CARD = 352
const LEGEND = 292

/** Room is kept for legend and card where the window is wide, so that pinning a card does not move the land. */
function coveredBy({width, height, unit, top}: Stage): Padding {
  const beside = width - (CARD + LEGEND) * unit
  const right = beside >= height * 0.6 ? CARD + LEGEND : width - LEGEND * unit >= height * 0.6 ? LEGEND : 16
  return {top: Math.max(24 * unit, top + 8 * unit), right: right * unit, bottom: 36 * unit, left: 16 * unit}
}

/** Where the card is a sheet (plan.css), it covers what one goes to. */
function besideCard({height, unit}: Stage, covered: Padding): Padding {
  return matchMedia('(max-width: 1099px)').matches ? {...covered, bottom: height * 0.55 + 16 * unit} : covered
}
