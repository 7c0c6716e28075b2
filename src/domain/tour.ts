import type {LocalText} from './campaign'

/** A picture beside a stop. */
export interface TourPicture {
  /** Relative to the manifest, http(s), or the picture itself as `data:image/…`. */
  url: string
  /** When it was taken, whose it is, whether it is a schematic. */
  caption: LocalText | null
}

/** Figures that a stop may show; of its project, else of its township, else of the whole. */
export const STOP_FIGURES = ['compliance', 'progress', 'invested', 'projects', 'houses', 'overdue'] as const
export type StopFigure = (typeof STOP_FIGURES)[number]

/** A view with what is said and shown there. */
export interface TourStop {
  id: string
  title: LocalText
  /** Time of day when the visit is there, `09:40`. */
  at: string | null
  /** A sentence under the title; the audience reads it. */
  text: LocalText | null
  /** For the speaker alone. */
  notes: LocalText | null
  /** Keys and texts as in the address; what is not named is as the package opens. */
  view: Readonly<Record<string, string>>
  /** Where it lies, in degrees; null: at its project, or nowhere on the route. */
  place: {lon: number; lat: number} | null
  /** Id of the project that is looked at. */
  project: string | null
  figures: readonly StopFigure[]
  before: TourPicture | null
  after: TourPicture | null
}

/** An inspection: stops in the order of the visit. */
export interface Tour {
  id: string
  title: LocalText
  stops: readonly TourStop[]
}

/** What the name of a tour's file ends with; what a program that saved it once more put in does not matter. */
export const TOUR_FILE = /\.tour[^./\\]*\.json$/i

/** Addresses of the pictures that lie beside the manifest or elsewhere, each once. */
export function pictureUrls(tours: readonly Tour[]): string[] {
  const urls = tours.flatMap(({stops}) => stops.flatMap(({before, after}) => [before?.url, after?.url]))
  return [...new Set(urls)].filter((url) => url !== undefined && !url.startsWith('data:')) as string[]
}

/** A tour with other pictures in place of its own; null leaves one out. */
export async function withPictures(
  tour: Tour,
  act: (picture: TourPicture) => Promise<TourPicture | null>,
): Promise<Tour> {
  const stops: TourStop[] = []
  // One after another: each may be large.
  for (const stop of tour.stops) {
    const before = stop.before && (await act(stop.before))
    const after = stop.after && (await act(stop.after))
    stops.push({...stop, before, after})
  }
  return {...tour, stops}
}
