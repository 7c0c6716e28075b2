import {type ReactNode, type RefObject, useEffect, useRef, useState} from 'react'
import type {Dataset} from '#domain/dataset'
import {type Camera, CampaignMap, type CampaignMapOptions, type Padding} from '#map/CampaignMap'
import type {MarkScales} from '#map/rowSettings'
import type {Renderer} from '#map/software/detect'
import type {Hit, RowHit} from '#scene/picking'
import type {Scene} from '#scene/scene'
import type {Goal} from './findModel'
import {Icon} from './Icon'
import {PlaceRing} from './PlaceRing'
import {useWords} from './Session'
import type {TipModel} from './tipModel'
import {useGoal} from './useGoal'
import './map.css'

interface Props {
  scene: Scene
  landUrl: string
  /** Whether shaders or the processor draw the months; read once. */
  renderer: Renderer
  /** Null = the whole area, fitted into what nothing covers. */
  camera: Camera | null
  /** Pixels at each side that panels cover. */
  covered: Padding
  /** Gone to once. */
  goal: Goal | null
  coveredAtGoal: Padding
  /** Desk pixels to CSS pixels. */
  scale: number
  /** What must be said of boundaries and sources. */
  note: ReactNode
  /** @param rows of a project or a house, that one alone */
  tipOf: (hit: Hit, rows: Dataset | null) => TipModel
  rowsOf: (hit: RowHit) => Promise<Dataset>
  /** @param adding to what is chosen */
  onPick: (hit: Hit | null, adding: boolean) => void
  onCamera: (camera: Camera | null) => void
  /** Given each time the picture changes: settles when it is on the screen. */
  onShow: (drawn: Promise<void>) => void
  /** Which rows are drawn as densities now, and how large their discs are. */
  onScales: (scales: MarkScales) => void
  /** The map, for one beside it that goes along; null when it is gone. */
  onMap: (map: CampaignMap | null) => void
  /** What lies over the map and follows its camera. */
  overlay?: (map: CampaignMap) => ReactNode
}

/** The map with its tip, its buttons and its note. The map is mounted once; React only hands it scenes. */
export function MapPane(props: Props) {
  const {scene, camera, covered, scale} = props
  const container = useRef<HTMLDivElement>(null)
  const {tip, hover} = useTip(props.rowsOf, scene)
  const latest = useRef({...props, hover})
  latest.current = {...props, hover}
  const {map, lost, print} = useMap(container, latest, scale)

  // Before it is shown the scene: names are placed for a camera.
  const {bounds} = scene.ground
  // biome-ignore lint/correctness/useExhaustiveDependencies: `covered` is compared by its numbers
  useEffect(() => {
    if (camera) map?.moveTo(camera)
    else if (bounds) map?.fit(bounds, covered)
  }, [map, camera, bounds, covered.top, covered.right, covered.bottom, covered.left])
  useEffect(() => latest.current.onMap(map), [map])
  useGoal(map, props.goal, props.coveredAtGoal)
  const mark = props.goal?.mark
  useEffect(() => {
    if (map) latest.current.onShow(map.show(scene))
  }, [map, scene])

  return (
    <>
      <div ref={container} className="map__canvas" />
      <canvas ref={print} className="map__print" />
      {map && mark && <PlaceRing map={map} place={mark} />}
      {map && props.overlay?.(map)}
      <MapButtons map={map} onOverview={() => props.onCamera(null)} />
      <p className="map__note" data-over-map>
        {props.note}
      </p>
      {lost && <LostNotice />}
      {tip && <Tip model={props.tipOf(tip.hit, tip.rows)} x={tip.x} y={tip.y} />}
    </>
  )
}

type Latest = RefObject<Props & {hover: (hit: Hit | null, x: number, y: number) => void}>

/** The map, made anew only where the page's type has another size; null at first. */
function useMap(container: RefObject<HTMLElement | null>, latest: Latest, scale: number) {
  const [map, setMap] = useState<CampaignMap | null>(null)
  const [lost, setLost] = useState(false)
  const print = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let made: CampaignMap | null = null
    const onPrint = () => made && flatten(made.canvases(), print.current)
    // In a task of its own: the panels are there first, and neither holds up the page for long.
    const timer = setTimeout(() => {
      if (!container.current) return
      made = new CampaignMap(optionsOf(container.current, latest, scale, setLost))
      setMap(made)
    })
    window.addEventListener('beforeprint', onPrint)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('beforeprint', onPrint)
      setMap(null)
      made?.destroy()
    }
  }, [container, latest, scale])
  return {map, lost, print}
}

function optionsOf(
  container: HTMLElement,
  latest: Latest,
  scale: number,
  onLost: (lost: boolean) => void,
): CampaignMapOptions {
  const {landUrl, scene, renderer} = latest.current
  return {
    container,
    landUrl,
    renderer,
    theme: scene.theme,
    scale,
    obstacles: () => coveredParts(container),
    onHover: (hit, x, y) => latest.current.hover(hit, x, y),
    onClick: (hit, adding) => latest.current.onPick(hit, adding),
    onCamera: (moved) => latest.current.onCamera(moved),
    onContext: (state) => onLost(state === 'lost'),
    onScales: (scales) => latest.current.onScales(scales),
  }
}

interface Hovered {
  hit: Hit
  rows: Dataset | null
  x: number
  y: number
}

/** What the pointer is over; a row is told once it has come from where the rows are kept. */
export function useTip(rowsOf: Props['rowsOf'], {ground, month, selection}: Scene) {
  const [tip, setTip] = useState<Hovered | null>(null)
  const latest = useRef(0)
  const {outline} = ground
  // biome-ignore lint/correctness/useExhaustiveDependencies: another package has other places
  useEffect(() => setTip(null), [outline])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers of a disc are those of a month and a filter
  useEffect(() => setTip((known) => (known?.hit.kind === 'cell' ? null : known)), [month, selection])
  const hover = (hit: Hit | null, x: number, y: number) => {
    const turn = ++latest.current
    if (hit === null || hit.kind === 'township' || hit.kind === 'cell')
      return setTip(hit && {hit, rows: null, x, y})
    if (tip?.rows && isSameRow(tip.hit, hit)) return setTip({...tip, x, y})
    rowsOf(hit).then(
      (rows) => turn === latest.current && setTip({hit, rows, x, y}),
      () => {},
    )
  }
  return {tip, hover}
}

function isSameRow(one: Hit, other: RowHit): boolean {
  return 'row' in one && one.kind === other.kind && one.row === other.row
}

/** The panels that float over the map, from its own upper left. */
export function coveredParts(container: HTMLElement) {
  const {left, top} = container.getBoundingClientRect()
  const panels = document.querySelectorAll('[data-over-map]')
  return Array.from(panels, (panel) => {
    const box = panel.getBoundingClientRect()
    return {left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top}
  })
}

interface ButtonsProps {
  map: CampaignMap | null
  onOverview: () => void
}

function MapButtons({map, onOverview}: ButtonsProps) {
  const {map: words} = useWords()
  return (
    <div className="map__buttons" data-over-map>
      <button type="button" aria-label={words.zoomIn} onClick={() => map?.zoomBy(1)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={words.zoomOut} onClick={() => map?.zoomBy(-1)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={words.overview} onClick={onOverview}>
        <Icon name="whole" />
      </button>
    </div>
  )
}

function LostNotice() {
  return (
    <p className="map__lost panel" role="status">
      {useWords().map.lost}
    </p>
  )
}

export function Tip({model, x, y}: {model: TipModel; x: number; y: number}) {
  return (
    <div
      className="map__tip panel"
      style={{'--x': `${x}px`, '--y': `${y}px`} as React.CSSProperties}
      aria-hidden="true"
    >
      <b>{model.title}</b>
      <p className="quiet">{model.subtitle}</p>
      <dl>
        {model.rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {model.footer !== '' && <p className="map__tip-foot faint">{model.footer}</p>}
    </div>
  )
}

/** The canvases as one picture, for print: a live WebGL canvas prints blank. At once: nothing waits for a frame. */
function flatten(canvases: HTMLCanvasElement[], whole: HTMLCanvasElement | null): void {
  const [bottom] = canvases
  if (!whole || !bottom) return
  whole.width = bottom.width
  whole.height = bottom.height
  const context = whole.getContext('2d')
  // A map that lies behind another paper may have no size.
  for (const canvas of canvases)
    if (canvas.width > 0 && canvas.height > 0) context?.drawImage(canvas, 0, 0, whole.width, whole.height)
}
