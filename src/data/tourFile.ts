import * as z from 'zod/mini'
import type {LocalText} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {Tour, TourPicture} from '#domain/tour'
import {type FoundProblem, problemIssue, problemsBy, valueAt} from './manifestProblems'
import {type ManifestProblem, tourSchema} from './manifestSchema'
import {toursOf, toursWritten} from './manifestTours'
import {shallow} from './nesting'

/** Bytes; some hundred pictures. */
export const LARGEST_TOUR_FILE = 1 << 28
const MOST_STOPS = 500
const MOST_TOURS = 100
/** Characters of a text that people read. */
const LONGEST_TEXT = 20_000
const FORMAT = 'zhentu-tour'
const PICTURE = /^data:image\/(png|jpeg|webp|gif|avif|svg\+xml)(;charset=[\w-]+)?(;base64)?,/i

const schema = z.looseObject(
  {
    format: z.literal(FORMAT, 'tour-file'),
    campaign: z.optional(z.looseObject({id: z.optional(z.string('text'))}, 'object')),
    tours: z
      .array(tourSchema, 'list')
      .check(z.minLength(1, 'missing'), z.maxLength(MOST_TOURS, 'too-many-stops')),
  },
  'object',
)

/** What a file of tours says; where it has errors, no tours. */
export interface TourFile {
  tours: Tour[]
  /** Id of the campaign that it was made for. */
  campaign: string | null
  issues: DataIssue[]
  /** Addresses of pictures that are not in the file and stay away. */
  leftOut: string[]
}

/**
 * Reads a file of tours as a stranger may have made it. Pictures are those that lie in the file: nothing is fetched
 * from anywhere. Never throws.
 */
export function readTourFile(text: string, name: string): TourFile {
  const refused = (found: FoundProblem[], raw: unknown = null): TourFile => ({
    tours: [],
    campaign: null,
    issues: found.map((one) => problemIssue(name, one, valueAt(raw, one.path))),
    leftOut: [],
  })
  const whole = (problem: ManifestProblem) => refused([{path: [], problem}])
  if (text.length > LARGEST_TOUR_FILE) return whole('too-complex')
  let raw: unknown
  try {
    raw = shallow(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    return whole(error instanceof SyntaxError ? 'json' : 'too-complex')
  }
  try {
    const problems = problemsBy(schema, raw)
    if (problems.length > 0) return refused(problems)
    const file = schema.parse(raw)
    const tours = toursOf(file.tours)
    if (tours.some(({stops}) => stops.length > MOST_STOPS)) return whole('too-many-stops')
    const leftOut: string[] = []
    return {
      tours: tours.map((tour) => bounded(tour, leftOut)),
      campaign: file.campaign?.id ?? null,
      issues: [],
      leftOut,
    }
  } catch {
    // zod runs out of stack over a list with some hundred thousand faults.
    return whole('too-complex')
  }
}

/** @param tours with every picture in them as `data:image/…` */
export function tourFileText(tours: readonly Tour[], campaign: {id: string; title: LocalText}): string {
  const file = {format: FORMAT, version: 1, campaign, tours: toursWritten(tours)}
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Ids once each, texts of a length that a page can show, pictures from the file alone. */
function bounded(tour: Tour, leftOut: string[]): Tour {
  const seen = new Set<string>()
  const stops = tour.stops.map((stop, place) => {
    let id = short(stop.id)
    if (seen.has(id)) id = `${id}-${place + 1}`
    seen.add(id)
    const picture = (one: TourPicture | null) => {
      if (one === null || PICTURE.test(one.url)) return one && {...one, caption: clipped(one.caption)}
      leftOut.push(one.url.slice(0, 200))
      return null
    }
    return {
      ...stop,
      id,
      title: clipped(stop.title)!,
      text: clipped(stop.text),
      notes: clipped(stop.notes),
      before: picture(stop.before),
      after: picture(stop.after),
    }
  })
  return {...tour, id: short(tour.id), title: clipped(tour.title)!, stops}
}

function clipped(text: LocalText | null): LocalText | null {
  return text && {'zh-CN': text['zh-CN'].slice(0, LONGEST_TEXT), en: text.en.slice(0, LONGEST_TEXT)}
}

function short(id: string): string {
  return id.slice(0, 100)
}
