import type {Campaign, SourceKey} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {campaignOf} from './manifestCampaign'
import {type FoundProblem, type ManifestPath, problemIssue, problemsOf, valueAt} from './manifestProblems'
import type {ManifestProblem} from './manifestSchema'
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
