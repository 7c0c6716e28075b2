import type {Area, LonLat} from '#domain/area'
import {areaWords} from '#i18n/areaWords'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {PlanState} from '#ui/planState'
import type {Draft} from './draft'
import {closed, metresAlong, type Rings, squareMetresOf} from './geodesy'

/** 840 m, 2.31 km, 126 km. */
function lengthText(metres: number): string {
  if (metres < 1000) return `${formatNumber(metres)} m`
  return `${formatNumber(metres / 1000, metres < 100_000 ? 2 : 0)} km`
}

/** 12.6 km²; below a hundredth of it in m². */
function surfaceText(squareMetres: number): string {
  if (squareMetres < 10_000) return `${formatNumber(squareMetres)} m²`
  const km2 = squareMetres / 1e6
  return `${formatNumber(km2, km2 < 10 ? 2 : km2 < 1000 ? 1 : 0)} km²`
}

/** What is measured while drawing; the empty text before there is anything to measure. */
export function measuredText(
  {tool, corners, pointer, pressed, done, closed: isClosed}: Draft,
  words: Words,
): string {
  const say = areaWords(words.language)
  const [first] = corners
  if (!first || (!pointer && !done)) return ''
  const next = done || !pointer ? corners : [...corners, pointer]
  if (tool === 'radius')
    return pressed && pointer ? say.radiusOf(lengthText(metresAlong([first, pointer]))) : ''
  if (tool === 'box') return pointer ? surfaceText(squareMetresOf([boxCorners(first, pointer)])) : ''
  if (tool === 'lasso') return next.length > 2 ? surfaceText(squareMetresOf([closed(next)])) : ''
  if (isClosed)
    return say.measuredArea(
      surfaceText(squareMetresOf([closed(next)])),
      lengthText(metresAlong(closed(next))),
    )
  return say.measured(lengthText(metresAlong(next)))
}

function boxCorners([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): readonly LonLat[] {
  return [
    [lon, lat],
    [otherLon, lat],
    [otherLon, otherLat],
    [lon, otherLat],
    [lon, lat],
  ]
}

export interface AreaFigures {
  townships: string
  houses: string | null
  projects: string | null
  size: string
  /** What was left out and why; the empty text for nothing. */
  unplaced: string
}

/** What lies within, at the month shown, of what the other filters let through. */
export function areaFigures({dataset, snapshot, within}: PlanState, rings: Rings, words: Words): AreaFigures {
  const say = areaWords(words.language)
  const {whole} = snapshot
  const {unplaced} = within
  const left = [
    ...(unplaced.houses > 0 ? [say.unplacedHouses(formatNumber(unplaced.houses))] : []),
    ...(unplaced.projects > 0 ? [say.unplacedProjects(formatNumber(unplaced.projects))] : []),
  ]
  return {
    townships: say.townships(formatNumber(whole.townships[0]), formatNumber(whole.compliant[0])),
    houses:
      dataset.houses.count === 0
        ? null
        : say.houses(formatNumber(whole.houses[0]), formatNumber(whole.houses[0] - whole.housesTreated[0])),
    projects:
      dataset.projects.count === 0
        ? null
        : say.projects(formatNumber(whole.projects[0]), formatNumber(whole.projectsOverdue[0])),
    size: rings.length === 0 ? '' : say.size(surfaceText(squareMetresOf(rings))),
    unplaced: left.length === 0 ? '' : say.unplaced(left.join(words.comma)),
  }
}

/** Kilometres as a person writes them: `2`, `0,5`; null where they are none. */
export function metresFrom(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(',', '.')
    .replace(/\s*(km|公里)$/i, '')
  const kilometres = Number(plain || Number.NaN)
  return kilometres >= 0.001 && kilometres <= 500 ? Math.round(kilometres * 1000) : null
}

/** `121.53, 29.87`; null where it is no place. */
export function placeFrom(text: string): LonLat | null {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\s,;]+/)
    .map(Number)
  const [lon, lat] = parts
  return parts.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null
}

/** The same area with another distance. */
export function withMetres(area: Area, metres: number): Area {
  return 'metres' in area ? {...area, metres} : area
}
