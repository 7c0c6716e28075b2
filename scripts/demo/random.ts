import {createNoise2D} from 'simplex-noise'

/** A seeded stream of numbers; integer arithmetic only, so that every Node version gives the same. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** In [low, high). */
  between(low: number, high: number): number
  /** A whole number, both ends included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** About normal (sum of six), mean 0 and deviation 1, never beyond ±4.3. */
  bell(): number
  shuffled<T>(items: readonly T[]): T[]
}

/** The stream of a name: the same name gives the same numbers, and one stream never disturbs another. */
export function randomOf(name: string): Random {
  const next = mulberry32(hashOf(name))
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[whole(0, choices.length - 1)]!,
    bell: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
    shuffled: (items) => shuffle(items, whole),
  }
}

/** Coherent noise in [-1, 1] of a place in kilometres. */
export function noiseOf(name: string): (x: number, y: number) => number {
  return createNoise2D(mulberry32(hashOf(name)))
}

function shuffle<T>(items: readonly T[], whole: (low: number, high: number) => number): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = whole(0, i)
    const held = result[i]!
    result[i] = result[j]!
    result[j] = held
  }
  return result
}

function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (const character of name) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
