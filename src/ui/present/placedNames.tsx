import type {Obstacle} from '#scene/labels'
import {meets, textWidth} from '#ui/timeLayout'

/** A place on the map with a name, in CSS pixels. */
export interface Spot {
  /** The stop, from 1; 0 for a township that is named without a number. */
  number: number
  x: number
  y: number
  name: string
  isHere: boolean
}

/** Where a name stands, from its spot. */
export interface PlacedName {
  spot: Spot
  dx: number
  dy: number
  anchor: 'start' | 'end' | 'middle'
}

interface Room {
  /** A hundredth of the screen's height. */
  unit: number
  width: number
  height: number
  /** Marks that are better not covered. */
  marks?: readonly (readonly [x: number, y: number])[]
  /** What panels cover. */
  covered?: readonly Obstacle[]
}

/** A mark's reach, in units. */
const MARK = 1.2

/**
 * Names of stops where there is room: the current one first, then those to come, then those seen. Each takes the side
 * on which it covers the fewest marks and lines; the current and the next one cover some where they must, any other
 * without room is left to the strip.
 */
export function placedNames(spots: readonly Spot[], room: Room): PlacedName[] {
  const {unit, width, height, marks = [], covered = []} = room
  const here = Math.max(
    0,
    spots.findIndex(({isHere}) => isHere),
  )
  const order = [...spots.slice(here), ...spots.slice(0, here).reverse()]
  const taken: Obstacle[] = [...covered, ...spots.map((spot) => boxAround(spot, reachOf(spot) * unit))]
  const soft = marks.map(([x, y]) => boxAround({x, y}, MARK * unit))
  const legs = spots.slice(1).map((spot, index) => pointsOf(spots[index], spot))
  const next = (spots[here]?.number ?? 0) + 1
  return order.flatMap((spot) => {
    const isWanted = spot.isHere || spot.number === next
    // What would lie on marks is said in fewer words.
    const wordings = isWanted ? [spot, briefer(spot)] : [spot]
    const ways = wordings.flatMap((one) => waysOf(one, unit))
    const tries = ways.flatMap((way, index) => {
      const box = nameBox(way, unit)
      const isInside = box.left > 0 && box.top > 0 && box.right < width && box.bottom < height
      if (!isInside || taken.some((other) => meets(box, other))) return []
      const over = soft.filter((other) => meets(box, other)).length
      const across = legs.flat().filter(([x, y]) => meets(box, {left: x, right: x, top: y, bottom: y})).length
      return [{way, box, over, cost: 10 * over + 2 * across + index / 10}]
    })
    const best = tries.sort((one, other) => one.cost - other.cost)[0]
    if (!best || (best.over > 0 && !isWanted)) return []
    taken.push(best.box)
    return [best.way]
  })
}

/** Ems of a name that has little room. */
const BRIEF = 8

/** As many whole words as a short name holds, or signs where there are none. */
function briefer(spot: Spot): Spot {
  let brief = ''
  for (const part of spot.name.split(/(?<=[\s：:，、])/)) {
    if (textWidth(brief + part, 1) > BRIEF) break
    brief += part
  }
  for (const sign of brief === '' ? spot.name : '') if (textWidth(brief + sign, 1) <= BRIEF) brief += sign
  const name = brief.replace(/[\s：:，、…]+$/, '')
  return name === spot.name ? spot : {...spot, name: `${name}…`}
}

/** In units: of its circle, and a little around it. */
function reachOf({number, isHere}: Spot): number {
  if (number === 0) return 0.8
  return isHere ? 2.8 : 1.9
}

function waysOf(spot: Spot, unit: number): PlacedName[] {
  const away = (reachOf(spot) + 0.7) * unit
  const slant = away * 0.75
  const size = sizeOf(spot, unit)
  const middle = size * 0.36
  const [above, below] = [-0.35 * size, size * 0.85]
  return [
    {spot, dx: away, dy: middle, anchor: 'start'},
    {spot, dx: -away, dy: middle, anchor: 'end'},
    {spot, dx: 0, dy: -away, anchor: 'middle'},
    {spot, dx: 0, dy: away + size * 0.8, anchor: 'middle'},
    {spot, dx: slant, dy: above - slant / 2, anchor: 'start'},
    {spot, dx: -slant, dy: above - slant / 2, anchor: 'end'},
    {spot, dx: slant, dy: below + slant / 2, anchor: 'start'},
    {spot, dx: -slant, dy: below + slant / 2, anchor: 'end'},
  ]
}

/** Where a name lies on the map. */
export function nameBox({spot, dx, dy, anchor}: PlacedName, unit: number): Obstacle {
  const size = sizeOf(spot, unit)
  const length = textWidth(spot.name, size) * 1.04
  const x = spot.x + dx
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
  return {left, right: left + length, top: spot.y + dy - size, bottom: spot.y + dy + size * 0.3}
}

/** Around the circle of a stop. */
export function spotBox(spot: Spot, unit: number): Obstacle {
  return boxAround(spot, reachOf(spot) * unit)
}

function sizeOf({isHere}: Spot, unit: number): number {
  return (isHere ? 2.7 : 2) * unit
}

/** Along a line between two spots, ends left out. */
function pointsOf(from: Spot, to: Spot): [number, number][] {
  return Array.from({length: 23}, (_, index) => {
    const share = (index + 1) / 24
    return [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
  })
}

function boxAround({x, y}: {x: number; y: number}, reach: number): Obstacle {
  return {left: x - reach, right: x + reach, top: y - reach, bottom: y + reach}
}
