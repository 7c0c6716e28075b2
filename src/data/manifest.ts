import type {
  Area,
  Boundaries,
  Campaign,
  LocalText,
  Milestone,
  Phase,
  Place,
  Source,
  SourceKey,
} from '#domain/campaign'
import {SOURCE_KEYS} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {lastDay, parseDay, parseMonth} from '#domain/month'
import {type FoundProblem, type ManifestPath, problemIssue, problemsOf, valueAt} from './manifestProblems'
import type {Manifest, ManifestProblem} from './manifestSchema'
import {shallow} from './nesting'
import {salvaged} from './salvage'

/** What a manifest says, and what was wrong with it. */
export interface ManifestReading {
  /** Null where not even its form could be read. */
  campaign: Campaign | null
  /** False where the timeline or the regions had to be made up: the tables can be checked, not counted. */
  usable: boolean
  issues: DataIssue[]
  /** Ids that stand in the manifest, of parts that were left out as well: rows may refer to them. */
  named: {phases: string[]; milestones: string[]; tasks: string[]}
  /** Of a package that `pack` wrote: where the issues of the one that it was made from stand. */
  packed: {issues: string} | null
}

/** Characters; a manifest of a whole province with its tours has a few thousand. */
export const LONGEST_MANIFEST = 1 << 24

/** A coordinate system that the manifest names and nobody knows: its points stay undrawn. */
const UNKNOWN_CRS = 'unknown'

/** Of regions that the manifest does not name, or not readably: there is no file to miss. */
const NO_SOURCE = {url: ''}

/**
 * Reads the text of a manifest. Never throws.
 *
 * @param file as its issues should name it
 */
export function readManifest(text: string, file: string): ManifestReading {
  const unreadable = (problem: ManifestProblem) =>
    noManifest(problemIssue(file, {path: [], problem}, text.trim()))
  if (text.length > LONGEST_MANIFEST) return unreadable('too-complex')
  let raw: unknown
  try {
    raw = shallow(JSON.parse(text))
  } catch (error) {
    return unreadable(error instanceof SyntaxError ? 'json' : 'too-complex')
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return unreadable('object')
  try {
    return readObject(raw, file)
  } catch {
    // zod runs out of stack over a list with some hundred thousand faults.
    return unreadable('too-complex')
  }
}

/** Of a manifest that says nothing, only why. */
export function noManifest(issue: DataIssue): ManifestReading {
  return {
    campaign: null,
    usable: false,
    issues: [issue],
    named: {phases: [], milestones: [], tasks: []},
    packed: null,
  }
}

function readObject(raw: object, file: string): ManifestReading {
  const problems = problemsOf(raw)
  const {manifest, replaced} = salvaged(raw, problems)
  const campaign = campaignOf(manifest)
  if (valueAt(raw, ['synthetic']) !== undefined && manifest.synthetic === undefined) campaign.synthetic = true
  blindUnknownCrs(campaign, problems)
  const regionsNamed = !replaced.has('sources') && !replaced.has('sources.regions')
  if (!regionsNamed) campaign.sources.regions = NO_SOURCE
  return {
    campaign,
    usable: regionsNamed && !replaced.has('timeline'),
    issues: problems.map((one) => problemIssue(file, one, valueAt(raw, one.path))),
    named: {
      phases: idsAt(raw, ['phases']),
      milestones: idsAt(raw, ['milestones']),
      tasks: listAt(raw, ['areas']).flatMap((_, index) => idsAt(raw, ['areas', index, 'tasks'])),
    },
    packed: manifest.packed ? {issues: manifest.packed.issues} : null,
  }
}

function campaignOf(manifest: Manifest): Campaign {
  const end = parseMonth(manifest.timeline.end)!
  return {
    id: manifest.id,
    title: localText(manifest.title),
    synthetic: manifest.synthetic ?? false,
    timeline: {start: parseMonth(manifest.timeline.start)!, end},
    phases: (manifest.phases ?? []).map(phaseOf).sort((a, b) => a.start - b.start),
    milestones: (manifest.milestones ?? []).map(milestoneOf),
    areas: (manifest.areas ?? []).map(areaOf),
    progressWeight: manifest.progress?.weight ?? 'investment',
    crs: manifest.crs ?? 'EPSG:4326',
    sources: sourcesOf(manifest),
    asOf: manifest.as_of === undefined ? lastDay(end) : parseDay(manifest.as_of)!,
    open: Object.fromEntries(Object.entries(manifest.open ?? {}).map(([key, value]) => [key, String(value)])),
    boundaryAccuracyM: manifest.boundary_accuracy_m ?? 50,
    notice: manifest.notice === undefined ? null : localText(manifest.notice),
    places: (manifest.places ?? []).map(placeOf),
    boundaries: manifest.boundaries === undefined ? null : boundariesOf(manifest.boundaries),
    aliases: manifest.aliases === undefined ? null : sourceOf(manifest.aliases),
    corrections: manifest.corrections === undefined ? null : {url: manifest.corrections.url},
  }
}

function localText(text: Manifest['title']): LocalText {
  return typeof text === 'string' ? {'zh-CN': text, en: text} : {'zh-CN': text['zh-CN'], en: text.en}
}

function phaseOf({id, name, start, end, targets}: NonNullable<Manifest['phases']>[number]): Phase {
  return {
    id,
    name: localText(name),
    start: parseMonth(start)!,
    end: parseMonth(end)!,
    targets: {...targets} as Phase['targets'],
  }
}

function milestoneOf({id, name, due, level}: NonNullable<Manifest['milestones']>[number]): Milestone {
  return {id, name: localText(name), due: parseDay(due)!, level}
}

function areaOf({id, name, tasks}: NonNullable<Manifest['areas']>[number]): Area {
  return {
    id,
    name: localText(name),
    tasks: (tasks ?? []).map((task) => ({id: task.id, name: localText(task.name)})),
  }
}

function placeOf({kind, lon, lat, code, name, size}: NonNullable<Manifest['places']>[number]): Place {
  return {
    kind,
    lon,
    lat,
    ...(code !== undefined && {code}),
    ...(name !== undefined && {name: localText(name)}),
    ...(size !== undefined && {size}),
  }
}

function boundariesOf({name, date, review_number}: NonNullable<Manifest['boundaries']>): Boundaries {
  return {name: localText(name), date: date ?? '', reviewNumber: review_number ?? ''}
}

function sourcesOf({sources}: Manifest): Campaign['sources'] {
  const named = SOURCE_KEYS.flatMap((key) => {
    const source = sources[key]
    return source ? [[key, sourceOf(source)]] : []
  })
  return Object.fromEntries(named)
}

type SourceInManifest = NonNullable<Manifest['sources']['projects']>

function sourceOf(source: SourceInManifest): Source {
  const {url, crs, columns, sheet, header_row, encoding, delimiter, more} = source
  return {
    url,
    ...(crs !== undefined && {crs}),
    ...(columns !== undefined && {columns}),
    ...(sheet !== undefined && {sheet}),
    ...(header_row !== undefined && {headerRow: header_row}),
    ...(encoding !== undefined && {encoding}),
    ...(delimiter !== undefined && {delimiter}),
    ...(more !== undefined && {more: more.map((one) => sourceOf(one as SourceInManifest))}),
  }
}

/** A crs that was left out must not fall back on the default: the points would be drawn elsewhere. */
function blindUnknownCrs(campaign: Campaign, problems: FoundProblem[]): void {
  for (const {path} of problems) {
    if (path.at(-1) !== 'crs') continue
    if (path.length === 1) campaign.crs = UNKNOWN_CRS
    const source = path[0] === 'sources' && campaign.sources[path[1] as SourceKey]
    if (source) source.crs = UNKNOWN_CRS
  }
}

function listAt(raw: unknown, path: ManifestPath): unknown[] {
  const list = valueAt(raw, path)
  return Array.isArray(list) ? list : []
}

function idsAt(raw: unknown, path: ManifestPath): string[] {
  return listAt(raw, path)
    .map((entry) => valueAt(entry, ['id']))
    .filter((id) => typeof id === 'string')
}
