import type {WallSettings} from '#domain/wall'
import type {WallClock} from '#view/programme'
import type {ModeProps} from './modeProps'

/** How the data on a wall stand to their source. Milliseconds since 1970; null = not yet, or not so. */
export interface Freshness {
  checked: number | null
  swapped: number | null
  unreachableSince: number | null
  /** How often other data took the place of those before. */
  swaps: number
}

/** What a wall is given besides what every mode is. */
export interface WallProps extends ModeProps {
  settings: WallSettings
  /** This window steers the walls in the others. */
  remote: boolean
  clock: WallClock
  freshness: Freshness
  /** Looks at the source now. */
  onReload: () => void
}
