import {channels, fillMarks, markScale} from '#map/campaignLayers'
import type {FillMarks} from '#map/layers/fill'
import {PALETTES, type Palette} from '#scene/palette'
import type {PointKind} from '#scene/points'
import type {Scene} from '#scene/scene'
import type {LineStrips} from '#scene/strips'
import type {DensityLook} from './densityDots'
import type {MarkLook} from './markSprites'
import type {MarkRules} from './marks'
import {categoriesAdmitted} from './pointSets'

type OnAnyScreen<Look> = Omit<Look, 'pixelRatio'>

/** All that a month's picture hangs on, beside the camera's picture, the points and the densities. */
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
  marks: OnAnyScreen<MarkLook>
  density: OnAnyScreen<DensityLook>
}

export interface MonthSettings {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  zoom: number
  /** 0…1: marks and densities go over into each other as one comes nearer. */
  markOpacity: number
  densityOpacity: number
  /** Radius of the fullest cell of a density, CSS pixels. */
  largestDot: number
}

export function monthPicture(scene: Scene, settings: MonthSettings): MonthPicture {
  const palette = PALETTES[scene.theme]
  const {scale} = settings
  const line = (width: number, color: string) => ({color, width: width * scale})
  return {
    month: scene.month,
    texels: scene.fills.texels,
    fillMarks: fillMarks(palette, scale),
    kinds: (['houses', 'projects'] as const)
      .filter((kind) => scene.layers.includes(kind))
      .map((kind) => kindPicture(kind, scene, palette, settings)),
    outline: scene.outline && {
      strips: scene.outline,
      lines: [line(5, palette.townLine), line(2.4, palette.accent)],
    },
  }
}

function kindPicture(kind: PointKind, scene: Scene, palette: Palette, settings: MonthSettings): KindPicture {
  const {scale, zoom, markOpacity, densityOpacity, largestDot} = settings
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
      regions: scene.selection.regions,
      categories: categoriesAdmitted(scene.selection, kind),
    },
    marks: {
      colors: colors.map((color) => channels(color)),
      halo,
      scale: scale * markScale(zoom),
      opacity: markOpacity,
    },
    density: {
      fill: channels(kind === 'projects' ? mark : houseTreated),
      overdue: channels(overdue),
      halo,
      largest: largestDot * scale,
      opacity: densityOpacity,
    },
  }
}
