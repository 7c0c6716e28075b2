import type {Bounds} from '#domain/geometry'
import type {Anchor} from './anchors'
import type {MapClass} from './classes'
import {isSelected, type LabelView, placesOf} from './labelPlaces'
import type {PlacedLabel, Projection} from './labels'
import {Room} from './room'

/** A name that may find room. */
export interface Candidate {
  anchor: Anchor
  /** The places that frame, panels and borders leave it, best first; sought when asked for, then remembered. */
  placeAt: (index: number) => PlacedLabel | undefined
}

/** No name finds room in a township, or a county, smaller than this, in square pixels. */
const SMALLEST_PIXELS = {township: 120, county: 500, water: 0, city: 0}

/** A name that lies this far out of the map, in CSS pixels, is not moved into it. */
const MARGIN = 200

/** Names in sight whose units are not too small, largest first. Nothing is sought or measured yet. */
export function candidatesOf(view: LabelView): Candidate[] {
  const {scale, projection, selected} = view
  const pixel = scale ** 2 / 4 ** projection.zoom
  const [west, south, east, north] = sightOf(projection)
  return view.anchors
    .filter((one) => one.size >= SMALLEST_PIXELS[one.kind] * pixel || isSelected(one, selected))
    .filter(({bounds}) => bounds[0] <= east && bounds[2] >= west && bounds[1] <= north && bounds[3] >= south)
    .sort((one, other) => other.size - one.size)
    .map((anchor) => candidateOf(anchor, view))
}

/**
 * Places what fits, most important first: counties, the selected township, those that lost it, those in scope by
 * area, the rest. What finds no room is dropped (hover, the ranking and the table reach it). One step a candidate, so
 * that it can be done in slices of time.
 *
 * @param classOf the class of a region at the month shown
 */
export function* placing(
  candidates: readonly Candidate[],
  selected: number,
  classOf: (region: number) => MapClass,
): Generator<PlacedLabel | null> {
  const byRank: Candidate[][] = [[], [], [], [], [], []]
  for (const one of candidates) byRank[rankOf(one.anchor, selected, classOf)].push(one)
  const room = new Room()
  for (const one of byRank.flat()) yield firstFree(one, room)
}

function rankOf(anchor: Anchor, selected: number, classOf: (region: number) => MapClass): number {
  if (anchor.kind === 'county') return 0
  if (anchor.kind !== 'township') return 5
  if (isSelected(anchor, selected)) return 1
  const {id} = classOf(anchor.unit)
  if (id === 'lost') return 2
  return id === 'out' || id === 'filtered' ? 4 : 3
}

function firstFree(candidate: Candidate, room: Room): PlacedLabel | null {
  for (let index = 0; ; index++) {
    const label = candidate.placeAt(index)
    if (!label) return null
    if (room.take(label)) return label
  }
}

function sightOf({width, height, unproject}: Projection): Bounds {
  const [west, north] = unproject(-MARGIN, -MARGIN)
  const [east, south] = unproject(width + MARGIN, height + MARGIN)
  return [west, south, east, north]
}

function candidateOf(anchor: Anchor, view: LabelView): Candidate {
  const known: PlacedLabel[] = []
  let further: Iterator<PlacedLabel> | undefined
  const placeAt = (index: number) => {
    further ??= placesOf(anchor, view)
    while (index >= known.length) {
      const {value, done} = further.next()
      if (done) break
      known.push(value)
    }
    return known[index] as PlacedLabel | undefined
  }
  return {anchor, placeAt}
}
