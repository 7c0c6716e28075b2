import {channels, fillMarks, fillOpacity, markScale} from '#map/campaignLayers'
import type {FillMarks} from '#map/layers/fill'
import {drawingOf, type RowSettings} from '#map/rowSettings'
import type {Density} from '#scene/density'
import {PALETTES, type Palette} from '#scene/palette'
import type {PointKind, PointSet} from '#scene/points'
import type {Scene} from '#scene/scene'
import type {LineStrips} from '#scene/strips'
import type {DensityLook} from './densityDots'
import type {MarkLook} from './markSprites'
import type {MarkRules} from './marks'

type OnAnyScreen<Look> = Omit<Look, 'pixelRatio'>

/** All that a month's picture hangs on, beside the camera's picture. */
export interface MonthPicture {
  month: number
  texels: Uint8Array
  fillMarks: FillMarks
  /** Bottom to top. */
  kinds: KindPicture[]
  outline: {strips: LineStrips; lines: {color: string; width: number}[]} | null
}

export interface KindPicture {
  kind: PointKind
  rules: MarkRules
  /** Those in sight; null until they have come. */
  points: PointSet | null
  marks: OnAnyScreen<MarkLook>
  density: Density | null
  discs: OnAnyScreen<DensityLook>
}

export interface MonthSettings {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  zoom: number
  rows: RowSettings
}

export function monthPicture(scene: Scene, settings: MonthSettings): MonthPicture {
  const palette = PALETTES[scene.theme]
  const {scale} = settings
  const line = (width: number, color: string) => ({color, width: width * scale})
  return {
    month: scene.month,
    texels: scene.fills.texels,
    fillMarks: fillMarks(palette, scale, fillOpacity(scene.basemap)),
    kinds: (['houses', 'projects'] as const)
      .filter((kind) => scene.layers.includes(kind))
      .flatMap((kind) => kindPicture(kind, scene, palette, settings) ?? []),
    outline: scene.outline && {
      strips: scene.outline,
      lines: [line(5, palette.townLine), line(2.4, palette.accent)],
    },
  }
}

function kindPicture(
  kind: PointKind,
  scene: Scene,
  palette: Palette,
  {scale, zoom, rows}: MonthSettings,
): KindPicture | null {
  const drawing = drawingOf(rows, kind, zoom, scale)
  if (!drawing) return null
  const {mark, overdue, markHalo, houseFiled, houseRelieved, houseTreated} = palette
  const colors =
    kind === 'projects' ? [mark, mark, overdue, mark] : [houseFiled, houseRelieved, overdue, houseTreated]
  const halo = channels(markHalo)
  return {
    kind,
    rules: {
      month: scene.month,
      states: scene.states[kind],
      deadlines: scene.deadlines,
      ...scene.admission[kind],
    },
    points: rows.points[kind] ?? null,
    marks: {
      colors: colors.map((color) => channels(color)),
      halo,
      scale: scale * markScale(zoom),
      opacity: drawing.pointShare,
    },
    density: drawing.density,
    discs: {
      fill: channels(kind === 'projects' ? mark : houseFiled),
      overdue: channels(overdue),
      halo,
      largest: drawing.markScale?.largestPx ?? 0,
      least: scale,
      square: kind === 'houses',
      opacity: drawing.densityShare,
    },
  }
}
