import type {ContenderId} from './contenders'
import type {Filtering} from './filtering'
import type {Loading} from './loading'
import type {Packed} from './packed'
import type {Reading} from './reading'
import {SIZES, type Size} from './sizes'
import type {Steps} from './steps'

export type SizeName = Size['name']

/** One kind of thing found; a text where it could not be measured, which says why. */
type BySize<Found> = Partial<Record<SizeName, Found | string>>

/** All that one run found. */
export interface Results {
  sizes: SizeName[]
  steps: Record<string, Steps | string>
  loading: BySize<Loading[]>
  filtering: BySize<Filtering>
  reading: BySize<Reading>
  packed: BySize<Packed>
  /** In the page, of the largest size: one entry a repetition. */
  opening: BySize<Opening>
  /** Bytes. */
  firstScreen: number | string
}

/** Milliseconds from a page's start to `zhentu.ready`, of the same package in both its forms. */
export interface Opening {
  csvMs: number[]
  packedMs: number[]
}

export function newResults(sizes: readonly Size[]): Results {
  return {
    sizes: sizes.map(({name}) => name),
    steps: {},
    loading: {},
    filtering: {},
    reading: {},
    packed: {},
    opening: {},
    firstScreen: '',
  }
}

export function stepKey(size: SizeName, contender: ContenderId): string {
  return `${size} ${contender}`
}

export function titleOf(name: SizeName): string {
  const {points, columns, rows} = SIZES.find((size) => size.name === name)!
  return `${points.toLocaleString('en')} points, ${(columns * rows).toLocaleString('en')} regions`
}
