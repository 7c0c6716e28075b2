import type {Language, Theme} from '#view/view'
import type {Anchor} from './anchors'
import type {MapClass} from './classes'
import {inkOn, PALETTES} from './palette'

/** How a label is written; sizes in CSS pixels at scale 1, tracking and halo in em. */
export interface LabelStyle {
  size: number
  weight: 400 | 700
  serif: boolean
  tracking: number
  color: string
  halo: string
  /** Width of the halo to either side. */
  haloEm: number
}

/** A label in its place: the centre of its box in CSS pixels from the map's upper left. */
export interface PlacedLabel {
  anchor: Anchor
  text: string
  x: number
  y: number
  width: number
  height: number
  /** 1, or 0.9 where only that fits. */
  shrink: number
}

/** A part of the map that a panel covers, in CSS pixels from its upper left. */
export interface Obstacle {
  left: number
  top: number
  right: number
  bottom: number
}

/** The camera as the labels need it. */
export interface Projection {
  width: number
  height: number
  zoom: number
  project: (lon: number, lat: number) => [x: number, y: number]
  unproject: (x: number, y: number) => [lon: number, lat: number]
}

/** Of a township that lost it, where no other is named. */
const NEWS = {size: 12, weight: 700, haloEm: 0.26} as const

/** Full names from about 1:250 000 on. */
const FULL_NAME_ZOOM = 11.4

export function labelText(anchor: Anchor, language: Language, zoom: number): string {
  const text = anchor.name[language]
  if (anchor.kind !== 'township' || zoom >= FULL_NAME_ZOOM || language !== 'zh-CN' || text.length < 3)
    return text
  return text.replace(/(街道|镇|乡)$/, '')
}

/** @param isNews the names of townships are those that lost it: in its colour, and larger */
export function labelStyle(
  anchor: Anchor,
  beneath: MapClass | undefined,
  theme: Theme,
  language: Language,
  isNews = false,
): LabelStyle {
  const palette = PALETTES[theme]
  const base = {weight: 400, serif: false, tracking: 0, haloEm: 0.2} as const
  // Latin letters fall apart where Chinese characters are merely set wide.
  const wide = language === 'zh-CN' ? 1 : 0.35
  switch (anchor.kind) {
    case 'county':
      return {
        ...base,
        size: 14,
        weight: 700,
        tracking: 0.2 * wide,
        color: palette.ink,
        halo: palette.paper,
        haloEm: 0.22,
      }
    case 'water':
      return {
        ...base,
        size: 9 + (isNews ? 3 : 5) * anchor.size,
        serif: true,
        tracking: 0.5 * wide,
        color: palette.seaText,
        halo: palette.sea,
      }
    case 'city':
      return {...base, size: 13, tracking: 0.2 * wide, color: palette.muted, halo: palette.land}
    case 'township': {
      if (isNews) return {...base, ...NEWS, color: palette.lostMark, halo: palette.paper}
      const fill = beneath?.fill ?? {pattern: 'solid', color: palette.land}
      const quiet = beneath?.id === 'out' || beneath?.id === 'filtered'
      const color = quiet ? palette.muted : inkOn(fill.color)
      return {...base, size: 11, color, halo: fill.color, haloEm: fill.pattern === 'solid' ? 0.16 : 0.3}
    }
  }
}

/** Where a name stands on the screen, before it is moved to fit. */
export function spotOf(anchor: Anchor, {project}: Projection): [x: number, y: number] {
  const {lon, lat} = anchor.spot()
  return project(lon, lat)
}
