import type {Outline} from '#domain/dataset'
import type {Measure, Snapshot} from '#measures/types'
import type {Language, Level, Theme} from '#view/view'
import {anchorsOf} from './anchors'
import {BORDER_KINDS, type BorderKind, borderLines, type Line} from './borders'
import type {MapClass} from './classes'
import {prepareDetails} from './detail'
import {boundsOfExtents, extentsOf} from './extents'
import {mercatorX, mercatorY, type Origin} from './mercator'
import {regionFills} from './regions'
import {originOf} from './scene'
import type {Topology} from './topology'

/** The map as lines and areas, for paper: sharp at any size, drawn without a screen. */
export interface VectorMap {
  width: number
  height: number
  /** Paths of all regions of a class. */
  fills: {class: MapClass; path: string}[]
  borders: Record<BorderKind, string>
  /** Coast and neighbours; empty where none was given. */
  land: string
  labels: {x: number; y: number; text: string; kind: 'county' | 'lost'}[]
  /** Units of the drawing to a kilometre, in the middle. */
  perKilometre: number
}

export interface VectorMapSettings {
  measure: Measure
  by: Level
  theme: Theme
  language: Language
  width: number
  height: number
  /** Rings in degrees. */
  land: readonly (readonly (readonly [lon: number, lat: number])[])[]
}

/** Nobody sees less on paper, in units of the drawing. */
const UNSEEN = 0.12
const MARGIN = 10
const EQUATOR_KM = 40075.017

/** All regions of a campaign at a month, fitted into a box; null where none has a boundary. */
export function vectorMap(
  outline: Outline,
  snapshot: Snapshot,
  settings: VectorMapSettings,
): VectorMap | null {
  const {regions} = outline
  const around = boundsOfExtents(extentsOf(regions.geometry))
  if (!around) return null
  const origin = originOf(regions)
  const project = projection(around, settings, origin)
  const topology = prepareDetails(regions, origin)
  const tolerance = UNSEEN / project.scale
  const {classOf, lost} = regionFills(outline, snapshot, settings.measure, settings.by, settings.theme)
  const paths = new Map<MapClass, string[]>()
  for (let region = 0; region < regions.count; region++) {
    const path = regionPath(outline, topology, region, tolerance, project)
    if (path === '') continue
    const one = classOf(region)
    paths.set(one, [...(paths.get(one) ?? []), path])
  }
  const lines = borderLines(topology, tolerance)
  const borders = {} as Record<BorderKind, string>
  for (const kind of BORDER_KINDS) borders[kind] = lines[kind].map((line) => pathOf(line, project)).join('')
  const latitude = (around[1] + around[3]) / 2
  return {
    width: settings.width,
    height: settings.height,
    fills: [...paths].map(([one, path]) => ({class: one, path: path.join('')})),
    borders,
    land: settings.land.map((ring) => ringPath(ring, project, origin)).join(''),
    labels: labelsOf(outline, new Set(lost), settings, project, origin),
    perKilometre: (project.scale * 512) / (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)),
  }
}

interface Projection {
  scale: number
  /** From Mercator units relative to the origin. */
  x: (x: number) => number
  y: (y: number) => number
}

function projection(
  [west, south, east, north]: readonly [number, number, number, number],
  {width, height}: VectorMapSettings,
  origin: Origin,
): Projection {
  const [left, right] = [mercatorX(west) - origin.x, mercatorX(east) - origin.x]
  const [low, high] = [mercatorY(south) - origin.y, mercatorY(north) - origin.y]
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (high - low))
  return {
    scale,
    x: (x) => width / 2 + (x - (left + right) / 2) * scale,
    y: (y) => height / 2 - (y - (low + high) / 2) * scale,
  }
}

/** A region loses the same corners as its borders do, but never all: three stay. */
function regionPath(
  {regions}: Outline,
  {places, positions, weights}: Topology,
  region: number,
  tolerance: number,
  project: Projection,
): string {
  const {ringStart, polygonStart, regionStart} = regions.geometry
  const path: string[] = []
  for (let ring = polygonStart[regionStart[region]]; ring < polygonStart[regionStart[region + 1]]; ring++) {
    const all = Array.from(places.subarray(ringStart[ring], ringStart[ring + 1]))
    const kept = all.filter((place) => weights[place] >= tolerance)
    const drawn = kept.length >= 4 ? kept : all
    path.push(
      pathOf(
        Float64Array.from(drawn.flatMap((place) => [positions[2 * place], positions[2 * place + 1]])),
        project,
      ),
      'Z',
    )
  }
  return path.join('')
}

function pathOf(line: Line, {x, y}: Projection): string {
  let path = ''
  for (let i = 0; i < line.length; i += 2)
    path += `${i === 0 ? 'M' : 'L'}${round(x(line[i]))} ${round(y(line[i + 1]))}`
  return path
}

function ringPath(
  ring: readonly (readonly [lon: number, lat: number])[],
  project: Projection,
  origin: Origin,
): string {
  const line = ring.flatMap(([lon, lat]) => [mercatorX(lon) - origin.x, mercatorY(lat) - origin.y])
  return `${pathOf(Float64Array.from(line), project)}Z`
}

type Label = VectorMap['labels'][number]

/** A line of names, in units of the drawing. */
const LINE = 12

/** Counties, and townships that lost their pass: that is the news. One under another gives way by a line. */
function labelsOf(
  outline: Outline,
  lost: ReadonlySet<number>,
  {language}: VectorMapSettings,
  {x, y}: Projection,
  origin: Origin,
): Label[] {
  const placed: Label[] = []
  for (const {kind, unit, name, spot} of anchorsOf(outline)) {
    if (kind !== 'county' && !(kind === 'township' && lost.has(unit))) continue
    const {lon, lat} = spot()
    const at = {x: round(x(mercatorX(lon) - origin.x)), y: round(y(mercatorY(lat) - origin.y))}
    placed.push(beside({...at, text: name[language], kind: kind === 'county' ? 'county' : 'lost'}, placed))
  }
  return placed
}

/** Above or below what stands there, whichever is nearer to its own place. */
function beside(label: Label, placed: readonly Label[]): Label {
  const width = ({text}: Label) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 11 : 6), 0)
  const meets = (one: Label) =>
    placed.find(
      (other) =>
        Math.abs(other.y - one.y) < LINE && Math.abs(other.x - one.x) < (width(other) + width(one)) / 2,
    )
  const other = meets(label)
  if (!other) return label
  const moved = [1, -1].map((way) => ({...label, y: round(other.y + way * LINE)}))
  moved.sort((one, two) => Math.abs(one.y - label.y) - Math.abs(two.y - label.y))
  return moved.find((one) => !meets(one)) ?? label
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
