import type {Effect, LayersList} from '@deck.gl/core'
import type {BorderKind} from '#scene/borders'
import type {Density} from '#scene/density'
import {deskZoom, markScaleOf, passageAt} from '#scene/near'
import {PALETTES, type Palette, rgb} from '#scene/palette'
import type {PointKind, PointSet} from '#scene/points'
import type {Detail, Scene} from '#scene/scene'
import {DensityLayer} from './layers/DensityLayer'
import {type Border, GroundLayer} from './layers/GroundLayer'
import type {Channels} from './layers/model'
import {PointLayer} from './layers/PointLayer'
import {StripLayer} from './layers/StripLayer'

export interface LayerSettings {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** Regions and borders as detailed as the camera asks; null until they have come. */
  detail: Detail | null
  /** Where the camera is now: marks grow, and take over from their density, as one comes nearer. */
  markZoom: number
  rows: RowSettings
  onDrawn: (texels: Uint8Array) => void
}

/** What is known of the rows so far; a kind of which nothing is known is not drawn. */
export interface RowSettings {
  /** Asked by a kind's marks when they are first to be seen. */
  loads: Partial<Record<PointKind, () => Promise<PointSet>>>
  /** Kinds whose marks have come: they stay on the graphics card, and their density may go. */
  there: Partial<Record<PointKind, boolean>>
  densities: Partial<Record<PointKind, Density>>
  nearZooms: Partial<Record<PointKind, number>>
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
  const {ground, fills} = scene
  const palette = PALETTES[scene.theme]
  const {detail} = settings
  if (!detail) return []
  return [
    new GroundLayer({
      id: 'ground',
      mesh: detail.mesh,
      origin: ground.origin,
      borders: borders(detail, palette, settings.scale),
      texels: fills.texels,
      marks: {
        stripes: channels(palette.lostMark),
        dots: channels(palette.outMark),
        cross: channels(palette.noDataMark),
        scale: settings.scale,
      },
      onDrawn: settings.onDrawn,
    }),
    ...(['houses', 'projects'] as const)
      .filter((kind) => scene.layers.includes(kind))
      .flatMap((kind) => rowLayers(scene, kind, palette, settings)),
    // Above the marks: where they crowd, the pinned township must still be seen.
    ...(scene.outline ? selectionLayers(scene, palette, settings.scale) : []),
  ]
}

function borders(detail: Detail, palette: Palette, scale: number): Border[] {
  const line = (kind: BorderKind, width: number, color: string, alpha = 1): Border => ({
    strips: detail.borders[kind],
    width: width * scale,
    color: channels(color, alpha),
  })
  return [
    // Pale lines alone would be lost on sand and on the dots of what is out of scope.
    line('township', 1.9, palette.ink, 0.2),
    line('township', 0.8, palette.townLine),
    line('outer', 1, palette.coast),
    line('county', 3.4, palette.countyCasing, 0.75),
    line('county', 1.25, palette.countyLine),
  ]
}

function selectionLayers({ground, outline}: Scene, palette: Palette, scale: number): LayersList {
  if (!outline) return []
  const line = (id: string, width: number, color: string) =>
    new StripLayer({id, strips: outline, origin: ground.origin, width: width * scale, color: channels(color)})
  return [line('selection-halo', 5, palette.townLine), line('selection', 2.4, palette.accent)]
}

/** A kind's rows: their density far out, their marks near, in between one over the other. */
function rowLayers(scene: Scene, kind: PointKind, palette: Palette, settings: LayerSettings): LayersList {
  const {scale, markZoom, rows} = settings
  const nearZoom = rows.nearZooms[kind]
  if (nearZoom === undefined) return []
  const passage = passageAt(deskZoom(markZoom, scale), nearZoom)
  const there = rows.there[kind] === true
  const density = rows.densities[kind]
  const load = rows.loads[kind]
  const layers: LayersList = []
  // Until its marks have come, a density stands in for them.
  const share = there ? passage.density : 1
  if (density && share > 0) layers.push(densityLayer(scene, density, palette, settings, share))
  if (load && (there || passage.points > 0))
    layers.push(pointLayer(scene, kind, load, palette, settings, passage.points))
  return layers
}

function densityLayer(
  scene: Scene,
  density: Density,
  palette: Palette,
  {scale, markZoom}: LayerSettings,
  share: number,
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
    markScale: markScaleOf(density, markZoom),
    scale,
    share,
  })
}

function pointLayer(
  scene: Scene,
  kind: PointKind,
  load: () => Promise<PointSet>,
  palette: Palette,
  {scale, markZoom}: LayerSettings,
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
    scale: scale * markScale(markZoom),
    share,
  })
}

/** 1 at the city's overview, three times as large street by street. */
export function markScale(zoom: number): number {
  return Math.min(3, Math.max(0.9, 2 ** ((zoom - 9) * 0.4)))
}

function channels(color: string, alpha = 1): Channels {
  const [red, green, blue] = rgb(color)
  return [red / 255, green / 255, blue / 255, alpha]
}
