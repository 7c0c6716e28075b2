import {type RefObject, useEffect, useRef, useState} from 'react'
import type {Dataset} from '#domain/dataset'
import {CampaignMap} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Snapshot} from '#measures/types'
import type {Hit, RowHit} from '#scene/picking'
import {type Scene, sceneOf} from '#scene/scene'
import {coveredParts, Tip, useTip} from '#ui/MapPane'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import type {TipModel} from '#ui/tipModel'

export interface SecondMapProps {
  state: PlanState
  /** The month that it shows. */
  snapshot: Snapshot
  /** The map of the month shown, with which it goes along. */
  first: CampaignMap
  /** Of that one: all but the month is the same. */
  scene: Scene
  landUrl: string
  renderer: Renderer
  scale: number
  onPick: (hit: Hit | null, adding: boolean) => void
  tipOf: (hit: Hit, rows: Dataset | null, scene: Scene, snapshot: Snapshot) => TipModel
  rowsOf: (hit: RowHit) => Promise<Dataset>
}

/** A second map, of the month compared with; it is there only while two are seen at once. */
export function SecondMap(props: SecondMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const scene = useSecondScene(props)
  const {tip, hover} = useTip(props.rowsOf, scene)
  const latest = useRef({...props, hover})
  latest.current = {...props, hover}
  const map = useSecond(container, latest, props.first, props.scale)
  useEffect(() => {
    if (map) void map.show(scene)
  }, [map, scene])
  return (
    <>
      <div ref={container} className="map__canvas" />
      {tip && <Tip model={props.tipOf(tip.hit, tip.rows, scene, props.snapshot)} x={tip.x} y={tip.y} />}
    </>
  )
}

function useSecondScene({state, snapshot, scene}: SecondMapProps): Scene {
  const theme = useTheme()
  const {language} = useWords()
  const {view, selection, basemap} = state
  const previous = useRef<Scene>(undefined)
  const settings = {
    theme,
    language,
    measure: view.measure,
    by: view.by,
    selected: scene.selected,
    found: scene.found,
    layers: view.layers,
    basemap: basemap.chosen,
    selection,
  }
  const key = [scene.ground, snapshot, ...Object.values(settings)]
  const known = useRef<unknown[]>([])
  if (!previous.current || key.some((one, index) => one !== known.current[index]))
    previous.current = sceneOf(scene.ground, snapshot, settings, previous.current)
  known.current = key
  return previous.current
}

/** Made in a task of its own, and let go with all that it holds of the graphics card. */
function useSecond(
  container: RefObject<HTMLElement | null>,
  latest: RefObject<SecondMapProps & Pick<ReturnType<typeof useTip>, 'hover'>>,
  first: CampaignMap,
  scale: number,
): CampaignMap | null {
  const [map, setMap] = useState<CampaignMap | null>(null)
  useEffect(() => {
    let made: CampaignMap | null = null
    let part: (() => void) | null = null
    const timer = setTimeout(() => {
      const box = container.current
      if (!box) return
      const {landUrl, renderer, scene, state} = latest.current
      made = new CampaignMap({
        container: box,
        landUrl,
        renderer,
        theme: scene.theme,
        scale,
        obstacles: () => coveredParts(box),
        onHover: (hit, x, y) => latest.current.hover(hit, x, y),
        onClick: (hit, adding) => latest.current.onPick(hit, adding),
        onCamera: (camera) => state.change({camera}),
        onContext: () => {},
        onScales: () => {},
      })
      part = first.lockWith(made)
      setMap(made)
    })
    return () => {
      clearTimeout(timer)
      part?.()
      setMap(null)
      made?.destroy()
    }
  }, [container, latest, first, scale])
  return map
}
