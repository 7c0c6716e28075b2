import type {Effect, LayersList} from '@deck.gl/core'
import type {BorderKind} from '#scene/borders'
import type {Density} from '#scene/density'
import {deskZoom} from '#scene/near'
import {PALETTES, type Palette, rgb} from '#scene/palette'
import type {PointKind, PointSet} from '#scene/points'
import type {Detail, Ground, Scene} from '#scene/scene'
import {DensityLayer} from './layers/DensityLayer'
import type {FillMarks} from './layers/fill'
import {GroundLayer, type PictureTaker} from './layers/GroundLayer'
import type {Border} from './layers/groundModels'
import type {Channels} from './layers/model'
import {PointLayer} from './layers/PointLayer'
import {StripLayer} from './layers/StripLayer'
import {type Drawing, drawingOf, type RowSettings} from './rowSettings'

export interface GroundSettings {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  zoom: number
  onDrawn: (texels: Uint8Array) => void
}

export interface LayerSettings extends GroundSettings {
  /** Regions and borders as the camera asks; null until they have come. */
  detail: Detail | null
  rows: RowSettings
}

/** Lets the ground draw its picture before a frame, outside the frame's own pass. */
export const groundEffect: Effect = {
  id: 'ground-picture',
  props: null,
  setup() {},
  cleanup() {},
  preRender({layers, viewports}) {
    for (const layer of layers) if (layer instanceof GroundLayer) layer.prepare(viewports[0])
  },
}

/** The layers of a Scene, bottom to top: fills, borders, marks, the pinned township. */
export function campaignLayers(scene: Scene, settings: LayerSettings): LayersList {
  const palette = PALETTES[scene.theme]
  const {detail} = settings
  if (!detail) return []
  return [
    groundLayer(scene, detail, settings, null),
    ...(['houses', 'projects'] as const)
      .filter((kind) => scene.layers.includes(kind))
      .flatMap((kind) => rowLayers(scene, kind, palette, settings)),
    // Above the marks: where they crowd, the pinned township must still be seen.
    ...(scene.outline ? selectionLayers(scene, palette, settings.scale) : []),
  ]
}

/** @param taker given: the ground's picture goes to it and not to the screen */
export function groundLayer(
  {ground, fills, theme, basemap}: Scene,
  detail: Detail,
  {scale, zoom, onDrawn}: GroundSettings,
  taker: PictureTaker | null,
): GroundLayer {
  const palette = PALETTES[theme]
  return new GroundLayer({
    id: 'ground',
    mesh: detail.mesh,
    origin: ground.origin,
    borders: borders(detail, palette, scale, strengthsAt(ground, deskZoom(zoom, scale))),
    texels: fills.texels,
    marks: fillMarks(palette, scale, fillOpacity(basemap)),
    onDrawn,
    taker,
  })
}

/** How dense the fills are: over another's map its roads and rivers are to be seen, and classes still told apart. */
export function fillOpacity(basemap: Scene['basemap']): number {
  return basemap ? 0.72 : 1
}

export function fillMarks(palette: Palette, scale: number, opacity: number): FillMarks {
  return {
    stripes: channels(palette.lostMark),
    dots: channels(palette.outMark),
    cross: channels(palette.noDataMark),
    scale,
    opacity,
  }
}

/** How strong borders are at a desk's zoom, 0…1: where townships are a few pixels wide, lines would hide their colours. */
export function strengthsAt({breadth}: Ground, zoom: number): Record<BorderKind, number> {
  const within = (pixels: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (pixels - from) / (to - from)))
  const pixels = (kind: 'township' | 'county') => breadth[kind] * 2 ** zoom
  return {
    township: within(pixels('township'), 4, 20),
    county: 0.25 + 0.75 * within(pixels('county'), 8, 40),
    outer: 1,
  }
}

function borders(
  detail: Detail,
  palette: Palette,
  scale: number,
  strengths: Record<BorderKind, number>,
): Border[] {
  const line = (kind: BorderKind, width: number, color: string, alpha = 1): Border => ({
    strips: detail.borders[kind],
    width: width * scale * Math.sqrt(strengths[kind]),
    color: channels(color, alpha * strengths[kind]),
    beneathSpots: kind !== 'county',
  })
  return [
    // Pale lines alone would be lost on sand and on the dots of what is out of scope.
    line('township', 1.9, palette.ink, 0.2),
    line('township', 0.8, palette.townLine),
    line('outer', 1, palette.coast),
    line('county', 3.4, palette.countyCasing, 0.75),
    line('county', 1.25, palette.countyLine),
  ].filter(({color}) => color[3] > 0)
}

function selectionLayers({ground, outline}: Scene, palette: Palette, scale: number): LayersList {
  if (!outline) return []
  const line = (id: string, width: number, color: string) =>
    new StripLayer({id, strips: outline, origin: ground.origin, width: width * scale, color: channels(color)})
  return [line('selection-halo', 5, palette.townLine), line('selection', 2.4, palette.accent)]
}

/** A kind's rows: their density far out, their marks near, in between one over the other. */
function rowLayers(scene: Scene, kind: PointKind, palette: Palette, settings: LayerSettings): LayersList {
  const {scale, zoom, rows} = settings
  const drawing = drawingOf(rows, kind, zoom, scale)
  if (!drawing) return []
  const layers: LayersList = []
  if (drawing.density) layers.push(densityLayer(scene, drawing.density, drawing, palette, scale))
  const load = rows.loads[kind]
  if (load && drawing.hasPoints)
    layers.push(pointLayer(scene, kind, load, palette, settings, drawing.pointShare))
  return layers
}

function densityLayer(
  scene: Scene,
  density: Density,
  {markScale, densityShare}: Drawing,
  palette: Palette,
  scale: number,
): DensityLayer {
  const {kind} = density
  return new DensityLayer({
    id: `${kind}-density`,
    density,
    origin: scene.ground.origin,
    month: scene.month,
    color: channels(kind === 'projects' ? palette.mark : palette.houseFiled),
    overdue: channels(palette.overdue),
    halo: channels(palette.markHalo),
    markScale,
    scale,
    share: densityShare,
  })
}

function pointLayer(
  scene: Scene,
  kind: PointKind,
  load: () => Promise<PointSet>,
  palette: Palette,
  {scale, zoom}: LayerSettings,
  share: number,
): PointLayer {
  const {mark, overdue} = palette
  const colors =
    kind === 'projects'
      ? [mark, mark, overdue, mark]
      : [palette.houseFiled, palette.houseRelieved, overdue, palette.houseTreated]
  return new PointLayer({
    id: kind,
    visible: share > 0,
    kind,
    load,
    origin: scene.ground.origin,
    admission: scene.admission[kind],
    month: scene.month,
    states: scene.states[kind],
    deadlines: scene.deadlines,
    colors: colors.map((color) => channels(color)) as [Channels, Channels, Channels, Channels],
    halo: channels(palette.markHalo),
    scale: scale * markScale(zoom),
    share,
  })
}

/** 1 at the city's overview, three times as large street by street. */
export function markScale(zoom: number): number {
  return Math.min(3, Math.max(0.9, 2 ** ((zoom - 9) * 0.4)))
}

export function channels(color: string, alpha = 1): Channels {
  const [red, green, blue] = rgb(color)
  return [red / 255, green / 255, blue / 255, alpha]
}
