import type {Campaign, SourceKey} from '#domain/campaign'
import {filesOf, sourceName, tasksOf} from '#domain/campaign'
import type {Correction} from '#domain/change'
import type {RegionGeometry} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import {type Day, lastDay} from '#domain/month'
import {Changes} from './changes'
import type {Crs} from './crs'
import type {ManifestReading} from './manifest'
import type {PlaceSample} from './placeSample'
import {References} from './references'
import type {RegionIndex} from './regionIndex'
import type {RejectedTable} from './rejected'
import type {Townships, Units} from './townships'

/** Tables whose rows have places. */
export type PlacedSource = 'projects' | 'houses'

/** Places of a file, and the name of the system that they are said to be in. */
export interface FileSample {
  file: string
  crs: string
  sample: PlaceSample
}

/** What the tables of one package share while they are read, one after another. */
export interface ReadingContext {
  campaign: Campaign
  issues: DataIssue[]
  changes: Changes
  /** Tables with rows that were left out. */
  rejected: RejectedTable[]
  corrections: readonly Correction[]
  /** Of the corrections, those whose cell was found. */
  corrected: Set<Correction>
  lastDay: Day
  /** Null until the regions are read. */
  geometry: RegionGeometry | null
  /** Of the file that is being read; null for one that tells no places. */
  crs: Partial<Record<PlacedSource, Crs | null>>
  /** Some places of each file that was read, the last one being read. */
  samples: Partial<Record<PlacedSource, FileSample[]>>
  townships: References
  /** Of the regions accepted. */
  townshipCount: number
  /** Townships that were seen and left out. */
  rejectedTownships: Units['rejected'][number][]
  counties: References
  /** By their names, and by their places; made when first asked for, which plain codes never do. */
  names: () => Townships
  index: () => RegionIndex
  projects: References
  phases: References
  milestones: References
  tasks: References
}

export function newContext(campaign: Campaign, named: ManifestReading['named']): ReadingContext {
  return {
    campaign,
    issues: [],
    changes: new Changes(),
    rejected: [],
    corrections: [],
    corrected: new Set(),
    lastDay: lastDay(campaign.timeline.end),
    geometry: null,
    crs: {},
    samples: {},
    townships: new References(),
    townshipCount: 0,
    rejectedTownships: [],
    counties: new References(),
    names: unread,
    index: unread,
    projects: new References(),
    phases: References.of(idsOf(campaign.phases), named.phases),
    milestones: References.of(idsOf(campaign.milestones), named.milestones),
    tasks: References.of(idsOf(tasksOf(campaign)), named.tasks),
  }
}

/** The coordinate system of a source: its own, else the package's. */
export function crsNameOf(campaign: Campaign, key: SourceKey): string {
  return campaign.sources[key]?.crs ?? campaign.crs
}

/** File after file as they were read, each by its rows; what concerns a whole file comes first. */
export function issuesInOrder({issues, campaign}: ReadingContext): DataIssue[] {
  const files = Object.values(campaign.sources).flatMap(filesOf).map(sourceName)
  const places = new Map(files.map((file, index) => [file, index]))
  const placeOf = ({file}: DataIssue) => places.get(file) ?? -1
  return issues.sort((a, b) => placeOf(a) - placeOf(b) || (a.row ?? 0) - (b.row ?? 0))
}

/** The same thing each time, made the first time. */
export function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function unread(): never {
  throw new Error('The regions are read before the tables')
}

function idsOf(parts: readonly {id: string}[]): string[] {
  return parts.map((part) => part.id)
}
