import type {Mode, Theme} from './view'

/** What a mode shows. The ways of using the page differ by this table and nowhere else. */
export interface ModeTraits {
  /** Where no theme is chosen. */
  theme: Theme
  /** Buttons, filters and the search. */
  controls: boolean
  /** Plays by itself: nobody is there to press a key. */
  autoplay: boolean
  /** Marks of projects and houses. */
  points: boolean
  /** Townships named on the map. */
  townshipNames: 'all' | 'lost'
  /** Columns beyond the contract's on a row's card; they may hold names and phones. */
  extraColumns: boolean
  /** Headline figures at most. */
  figures: number
  /** Rows of a ranking at most. */
  rankingRows: number
}

export const MODE_TABLE: Record<Mode, ModeTraits> = {
  plan: {
    theme: 'light',
    controls: true,
    autoplay: false,
    points: true,
    townshipNames: 'all',
    extraColumns: true,
    figures: 6,
    rankingRows: Number.POSITIVE_INFINITY,
  },
  wall: {
    theme: 'dark',
    controls: false,
    autoplay: true,
    points: false,
    townshipNames: 'lost',
    extraColumns: false,
    figures: 3,
    rankingRows: 10,
  },
  present: {
    theme: 'light',
    controls: false,
    autoplay: false,
    points: true,
    townshipNames: 'all',
    extraColumns: false,
    figures: 3,
    rankingRows: 10,
  },
}
