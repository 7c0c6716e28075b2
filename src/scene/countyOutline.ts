import type {Regions} from '#domain/dataset'
import {type Line, outlineOf} from './borders'
import type {Origin} from './mercator'

/** The borders of a county without those between its own townships, which two of its rings share. */
export function countyOutline({geometry, county}: Regions, wanted: number, origin: Origin): Line[] {
  const rings: Line[] = []
  county.forEach((one, region) => {
    if (one === wanted) rings.push(...outlineOf(geometry, region, origin))
  })
  const times = new Map<string, number>()
  for (const ring of rings)
    for (let at = 2; at < ring.length; at += 2) {
      const key = edgeKey(ring, at)
      times.set(key, (times.get(key) ?? 0) + 1)
    }
  return rings.flatMap((ring) => runsOf(ring, (at) => times.get(edgeKey(ring, at)) === 1))
}

/** The edge that ends at a vertex, whichever way it is walked. */
function edgeKey(ring: Line, at: number): string {
  const [from, to] = [`${ring[at - 2]} ${ring[at - 1]}`, `${ring[at]} ${ring[at + 1]}`]
  return from < to ? `${from} ${to}` : `${to} ${from}`
}

/** The parts of a ring whose edges are kept, each as long as it may be. */
function runsOf(ring: Line, isKept: (at: number) => boolean): Line[] {
  const runs: Line[] = []
  let start = 0
  for (let at = 2; at <= ring.length; at += 2) {
    if (at < ring.length && isKept(at)) continue
    if (at - start > 2) runs.push(ring.slice(start, at))
    start = at
  }
  return runs
}
