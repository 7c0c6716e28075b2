import {distance, distanceToSegment, type Place} from './plane'

/** Douglas and Peucker: what of the line must stay so that nothing moves by more than the tolerance. */
export function thinned<T>(line: readonly T[], placeOf: (item: T) => Place, tolerance: number): T[] {
  const [first, last] = [line[0]!, line[line.length - 1]!]
  const isClosed = first === last
  let farthest = {index: line.length >> 1, far: isClosed ? Number.POSITIVE_INFINITY : tolerance}
  if (!isClosed) {
    const [from, to] = [placeOf(first), placeOf(last)]
    for (let i = 1; i + 1 < line.length; i++) {
      const far = distanceToSegment(placeOf(line[i]!), from, to)
      if (far > farthest.far) farthest = {index: i, far}
    }
    if (farthest.far <= tolerance) return [first, last]
  }
  const left = thinned(line.slice(0, farthest.index + 1), placeOf, tolerance)
  return [...left, ...thinned(line.slice(farthest.index), placeOf, tolerance).slice(1)]
}

const SPIKE_LEG_KM = 0.7
const SPIKE_COSINE = 0.35

/** The line without its inner vertices where it turns back on itself in a short spike. */
export function withoutSpikes(line: readonly number[], places: readonly Place[]): number[] {
  const result: number[] = []
  for (const vertex of line) {
    result.push(vertex)
    while (result.length > 2 && isSpike(result.slice(-3).map((v) => places[v]!))) result.splice(-2, 1)
  }
  return result
}

function isSpike([a, b, c]: readonly Place[]): boolean {
  const [left, right] = [distance(a!, b!), distance(b!, c!)]
  const cosine = ((a![0] - b![0]) * (c![0] - b![0]) + (a![1] - b![1]) * (c![1] - b![1])) / (left * right)
  return cosine > SPIKE_COSINE && Math.min(left, right) < SPIKE_LEG_KM
}
