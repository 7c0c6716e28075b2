import {drawBorders} from './borders'
import {makeLand} from './coast'
import type {Facts} from './facts'
import {makeMesh} from './mesh'
import {type PolygonRings, toPlane} from './plane'
import {polygonsOf} from './rings'
import {claimTerritory, OUTSIDE, type Source} from './territory'

export interface Geography {
  land: PolygonRings[]
  /** For each township of the facts, in their order, its polygons, the largest first. */
  townships: PolygonRings[][]
}

/** Realms that are small in truth: parks, farms and the bonded zone. */
const DEARNESS: Readonly<Record<string, number>> = {
  '330206401': 3.2,
  '330282400': 1.5,
  '330282401': 1.5,
  '330282402': 1.3,
}

export function makeGeography(facts: Facts): Geography {
  const seats = facts.townships.map((township) => toPlane(township.seat))
  const land = makeLand(seats)
  const mesh = makeMesh(land, seats)
  const sources: Source[] = [
    ...facts.townships.map(({code}, label) => ({seat: seats[label]!, label, dearness: DEARNESS[code] ?? 1})),
    ...facts.neighbours.map((place) => ({seat: toPlane(place), label: OUTSIDE, dearness: 1})),
  ]
  const label = claimTerritory(mesh, sources)
  const borders = drawBorders(mesh, label, seats)
  return {land, townships: polygonsOf(mesh, label, borders, seats.length)}
}
