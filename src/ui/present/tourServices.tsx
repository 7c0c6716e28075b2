import type {Tour} from '#domain/tour'
import type {ModeProps} from '#ui/modeProps'

/** Where tours and their pictures come from. */
export interface TourServices {
  /** Those of the package, and those made here. */
  tours: readonly Tour[]
  /** A picture's bytes; null where it cannot be had. */
  pictureOf: (url: string) => Promise<Blob | null>
}

export type PresentProps = ModeProps & TourServices
