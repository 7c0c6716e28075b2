import {type Campaign, filesOf, type Source, type SourceKey, sourceName} from '#domain/campaign'
import type {Change, Correction} from '#domain/change'
import type {Dataset, TablePart} from '#domain/dataset'
import {countIssues, type DataIssue} from '#domain/issue'
import {ALIASES, type Alias, bundledAliases} from './aliases'
import {BadArchive} from './archiveProblem'
import {ASSESSMENTS} from './assessments'
import {issuesInOrder, newContext, once, type PlacedSource, type ReadingContext} from './context'
import {correctionsOf, staleCorrections} from './corrections'
import type {Encoding} from './encoding'
import {HOUSES} from './houses'
import {keptOf, withKept} from './kept'
import {type ManifestReading, noManifest, readManifest} from './manifest'
import {problemIssue} from './manifestProblems'
import {MILESTONES} from './milestones'
import {PROGRESS} from './progress'
import {PROJECTS} from './projects'
import {type PackageFile, type PackageReader, textOf} from './reader'
import {fileIssue, type RowCounts, type TableKind} from './readTable'
import {RegionIndex} from './regionIndex'
import {readRegions} from './regions'
import type {RejectedTable} from './rejected'
import {type SourceDatum, testDatum} from './suspectedCrs'
import {type OpenSource, readTableFiles} from './tableFile'
import {Townships} from './townships'

/** How far the reading of one source has come. */
export interface SourceProgress {
  source: SourceKey
  file: string
  rows: number
  bytes: number
  /** Null where it is not known. */
  totalBytes: number | null
  done: boolean
}

export interface ReadingHooks {
  onProgress?: (progress: SourceProgress) => void
  /** The reading ends with its reason as soon as it is aborted. */
  signal?: AbortSignal
}

export interface FileReading {
  source: SourceKey
  file: string
  counts: RowCounts
}

export interface PackageReading {
  /** Null where the manifest says too little to make figures of the rows. */
  dataset: Dataset | null
  issues: DataIssue[]
  rows: Dataset['rows']
  /** Each source that was there, when it was done. */
  sources: SourceProgress[]
  /** Each file of a source that the manifest names, there or not. */
  files: FileReading[]
  /** What was read otherwise than it stands. */
  changes: Change[]
  /** Cells that a person put right, as the package has them. */
  corrections: readonly Correction[]
  /** Rows that enter no figure, by table. */
  rejected: RejectedTable[]
  /** What the tests of the declared coordinate systems found, by table. */
  datum: SourceDatum[]
}

/**
 * Reads a campaign package: manifest, regions, then table after table. Whatever is wrong with it becomes an
 * issue; it throws only when it is aborted.
 */
export async function readPackage(reader: PackageReader, hooks: ReadingHooks = {}): Promise<PackageReading> {
  let encoding: Encoding = 'utf-8'
  const manifest = await readManifestFile(reader, (found) => {
    encoding = found
  })
  hooks.signal?.throwIfAborted()
  if (!manifest.campaign) {
    const nothing = {rows: {}, sources: [], files: [], changes: [], corrections: [], rejected: [], datum: []}
    return {dataset: null, issues: manifest.issues, ...nothing}
  }
  const reading = new Reading(reader, hooks, manifest.campaign, manifest)
  reading.context.changes.encoding(reader.manifest, encoding)
  const dataset = await reading.dataset()
  const kept = manifest.packed && (await keptOf(reader, manifest.packed.issues))
  const fresh = {manifest: manifest.issues, tables: issuesInOrder(reading.context)}
  const issues = withKept(kept, reading.packed, fresh, dataset)
  dataset.issues = issues
  dataset.issueCount = countIssues(issues)
  return {
    dataset: manifest.usable ? dataset : null,
    issues,
    rows: dataset.rows,
    sources: reading.sources,
    files: reading.files,
    changes: reading.context.changes.list(),
    corrections: reading.context.corrections,
    rejected: reading.context.rejected,
    datum: reading.datum,
  }
}

async function readManifestFile(
  {manifest, open}: PackageReader,
  onEncoding: (found: Encoding) => void,
): Promise<ManifestReading> {
  const file = await open(manifest)
  // One that breaks off is as good as missing.
  const text = file && (await textOf(file, {onEncoding}).catch((error) => brokenIssue(manifest, error)))
  if (typeof text !== 'string') return noManifest(text ?? fileIssue(manifest, 'missing-file'))
  const reading = readManifest(text, manifest)
  if (text.includes('\ufffd')) reading.issues.unshift(fileIssue(manifest, 'bad-encoding'))
  return reading
}

/** A file that cannot be read to its end. */
function brokenIssue(file: string, error: unknown): DataIssue {
  const problem = error instanceof BadArchive ? error.problem : 'broken-off'
  return {...fileIssue(file, 'missing-file'), detail: {problem}}
}

/** One run over the sources, each after those that it refers to. */
class Reading {
  readonly context: ReadingContext
  readonly sources: SourceProgress[] = []
  readonly files: FileReading[] = []
  /** Sources that `pack` wrote and that are as it left them. */
  readonly packed = new Set<SourceKey>()
  readonly datum: SourceDatum[] = []
  private readonly rows: Dataset['rows'] = {}
  private readonly parts: Dataset['parts'] = {}

  constructor(
    private readonly reader: PackageReader,
    private readonly hooks: ReadingHooks,
    private readonly campaign: Campaign,
    {named}: ManifestReading,
  ) {
    this.context = newContext(campaign, named)
  }

  async dataset(): Promise<Dataset> {
    const {campaign, context} = this
    context.corrections = await this.corrections()
    const {regions, counties} = await this.regions()
    const aliases = [...(await this.aliases()), ...bundledAliases(context)]
    const rejected = context.rejectedTownships
    context.names = once(() => new Townships({regions, counties, aliases, rejected}))
    context.index = once(() => new RegionIndex(regions.geometry))
    const projects = await this.placedTable('projects', PROJECTS)
    context.projects.unread = !projects.read && campaign.sources.projects !== undefined
    const progress = await this.table(PROGRESS)
    const houses = await this.placedTable('houses', HOUSES)
    const assessments = await this.table(ASSESSMENTS)
    const milestones = await this.table(MILESTONES)
    context.issues = staleCorrections(context.corrections, context.corrected).concat(context.issues)
    return {
      campaign,
      regions,
      counties,
      projects: projects.columns,
      progress: progress.columns,
      houses: houses.columns,
      assessments: assessments.columns,
      milestones: milestones.columns,
      issues: [],
      issueCount: {error: 0, warning: 0},
      rows: this.rows,
      parts: this.parts,
    }
  }

  private async corrections(): Promise<Correction[]> {
    const url = this.campaign.corrections?.url
    if (url === undefined) return []
    const file = await this.reader.open(url)
    const text = file && (await textOf(file).catch(() => null))
    const corrections = text === null ? null : correctionsOf(text)
    if (corrections) return corrections
    this.context.issues.push(
      text === null
        ? fileIssue(url, 'missing-file')
        : problemIssue(url, {path: [], problem: 'json'}, text.trim()),
    )
    return []
  }

  private async aliases(): Promise<Alias[]> {
    const url = this.campaign.aliases?.url
    if (url === undefined) return []
    const file = await this.reader.open(url)
    if (!file) this.context.issues.push(fileIssue(url, 'missing-file'))
    const tell = () => this.hooks.signal?.throwIfAborted()
    const opened = file && {file: this.whole(file, url), onBytes: tell, onRows: tell}
    return (await readTableFiles(ALIASES, this.context, [{source: this.campaign.aliases!, opened}])).columns
  }

  private async regions() {
    const source = this.campaign.sources.regions
    const opened = await this.open('regions', source)
    const reading = await readRegions(opened, this.context)
    this.finish('regions', {...reading, files: [reading.counts]}, [{source, opened}])
    return reading
  }

  /** A table with coordinates, whose system is tested. */
  private async placedTable<T>(source: PlacedSource, kind: TableKind<string, T>) {
    const reading = await this.table(kind)
    if (!reading.packed) this.datum.push(...(await testDatum(source, this.context)))
    return reading
  }

  private async table<T>(kind: TableKind<string, T>) {
    // Aliases hold no rows of the campaign, and are read apart.
    const key = kind.source as SourceKey
    const files: OpenedFile[] = []
    const source = this.campaign.sources[key]
    for (const file of source ? filesOf(source) : []) {
      files.push({source: file, opened: await this.open(key, file)})
    }
    const reading = await readTableFiles(kind, this.context, files)
    this.finish(key, reading, files)
    return reading
  }

  /** Null, and listed, for a file that is missing; of regions that the manifest does not name, not listed. */
  private async open(key: SourceKey, source: Source): Promise<Opened | null> {
    this.hooks.signal?.throwIfAborted()
    if (!source.url) return null
    const url = sourceName(source)
    const opened = await this.reader.open(source.url)
    if (!opened) this.context.issues.push(fileIssue(url, 'missing-file'))
    const file = opened && this.whole(opened, url)
    const totalBytes = file?.size ?? null
    const progress = {source: key, file: url, rows: 0, bytes: 0, totalBytes, done: false}
    const tell = () => {
      this.hooks.signal?.throwIfAborted()
      this.hooks.onProgress?.({...progress})
    }
    return (
      file && {
        file,
        progress,
        onBytes: (bytes) => {
          progress.bytes += bytes
          tell()
        },
        onRows: (rows) => {
          progress.rows = rows
          tell()
        },
      }
    )
  }

  /** A file that breaks off is listed, and ends there. */
  private whole(file: PackageFile, url: string): PackageFile {
    const {hooks, context} = this
    return {
      size: file.size,
      async *chunks() {
        try {
          yield* file.chunks()
        } catch (error) {
          hooks.signal?.throwIfAborted()
          context.issues.push(brokenIssue(url, error))
        }
      },
    }
  }

  private finish(
    key: SourceKey,
    {counts, files, packed}: {counts: RowCounts; files: readonly RowCounts[]; packed: boolean},
    opened: readonly OpenedFile[],
  ): void {
    if (packed) this.packed.add(key)
    const parts: TablePart[] = []
    let first = 0
    for (const [index, {source, opened: one}] of opened.entries()) {
      const file = sourceName(source)
      if (file !== '') this.files.push({source: key, file, counts: files[index]})
      parts.push({file, first})
      first += files[index].accepted
      if (!one) continue
      Object.assign(one.progress, {rows: files[index].read, done: true})
      this.sources.push(one.progress)
      this.hooks.onProgress?.({...one.progress})
    }
    if (opened.length === 0) return
    this.rows[key] = counts
    this.parts[key] = parts
  }
}

interface OpenedFile {
  source: Source
  opened: Opened | null
}

interface Opened extends OpenSource {
  progress: SourceProgress
}
