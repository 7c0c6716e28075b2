import type {Campaign, SourceKey} from '#domain/campaign'
import type {Change, Correction} from '#domain/change'
import type {Dataset} from '#domain/dataset'
import {countIssues, type DataIssue} from '#domain/issue'
import {ASSESSMENTS} from './assessments'
import {issuesInOrder, newContext, type ReadingContext} from './context'
import {correctionsOf, staleCorrections} from './corrections'
import {HOUSES} from './houses'
import {keptOf, withKept} from './kept'
import {type ManifestReading, noManifest, readManifest} from './manifest'
import {problemIssue} from './manifestProblems'
import {MILESTONES} from './milestones'
import {PROGRESS} from './progress'
import {PROJECTS} from './projects'
import {type PackageFile, type PackageReader, textOf} from './reader'
import {fileIssue, type RowCounts, type TableKind} from './readTable'
import {readRegions} from './regions'
import type {RejectedTable} from './rejected'
import {suspectCrs} from './suspectedCrs'
import {type OpenSource, readTableFile} from './tableFile'

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

export interface PackageReading {
  /** Null where the manifest says too little to make figures of the rows. */
  dataset: Dataset | null
  issues: DataIssue[]
  rows: Dataset['rows']
  /** Each source that was there, when it was done. */
  sources: SourceProgress[]
  /** What was read otherwise than it stands. */
  changes: Change[]
  /** Cells that a person put right, as the package has them. */
  corrections: readonly Correction[]
  /** Rows that enter no figure, by table. */
  rejected: RejectedTable[]
}

/**
 * Reads a campaign package: manifest, regions, then table after table. Whatever is wrong with it becomes an
 * issue; it throws only when it is aborted.
 */
export async function readPackage(reader: PackageReader, hooks: ReadingHooks = {}): Promise<PackageReading> {
  const manifest = await readManifestFile(reader)
  hooks.signal?.throwIfAborted()
  if (!manifest.campaign)
    return {
      dataset: null,
      issues: manifest.issues,
      rows: {},
      sources: [],
      changes: [],
      corrections: [],
      rejected: [],
    }
  const reading = new Reading(reader, hooks, manifest.campaign, manifest)
  const dataset = await reading.dataset()
  const kept = manifest.packed && (await keptOf(reader, manifest.packed.issues))
  const fresh = {manifest: manifest.issues, tables: issuesInOrder(reading.context)}
  const issues = withKept(kept, reading.packed, fresh, dataset.rows)
  dataset.issues = issues
  dataset.issueCount = countIssues(issues)
  return {
    dataset: manifest.usable ? dataset : null,
    issues,
    rows: dataset.rows,
    sources: reading.sources,
    changes: reading.context.changes.list(),
    corrections: reading.context.corrections,
    rejected: reading.context.rejected,
  }
}

async function readManifestFile({manifest, open}: PackageReader): Promise<ManifestReading> {
  const file = await open(manifest)
  // One that breaks off is as good as missing.
  const text = file && (await textOf(file).catch(() => null))
  if (text === null) return noManifest(fileIssue(manifest, 'missing-file'))
  const reading = readManifest(text, manifest)
  if (text.includes('\ufffd')) reading.issues.unshift(fileIssue(manifest, 'bad-encoding'))
  return reading
}

/** One run over the sources, each after those that it refers to. */
class Reading {
  readonly context: ReadingContext
  readonly sources: SourceProgress[] = []
  /** Sources that `pack` wrote and that are as it left them. */
  readonly packed = new Set<SourceKey>()
  private readonly rows: Dataset['rows'] = {}

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
    const projects = await this.table(PROJECTS)
    context.projects.unread = !projects.read && campaign.sources.projects !== undefined
    if (!projects.packed) suspectCrs('projects', projects.columns, context)
    const progress = await this.table(PROGRESS)
    const houses = await this.table(HOUSES)
    if (!houses.packed) suspectCrs('houses', houses.columns, context)
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

  private async regions() {
    const source = await this.open('regions')
    const text = source && (await textOf(source.file, source.onBytes))
    const reading = await readRegions(text, this.context)
    this.finish('regions', reading, source?.progress)
    return reading
  }

  private async table<T>(kind: TableKind<string, T>) {
    const source = await this.open(kind.source)
    const reading = await readTableFile(kind, this.context, source)
    this.finish(kind.source, reading, source?.progress)
    return reading
  }

  /** Null, and listed, for a file that is missing; null as well for a source that the manifest does not name. */
  private async open(key: SourceKey): Promise<Opened | null> {
    this.hooks.signal?.throwIfAborted()
    const url = this.campaign.sources[key]?.url
    if (!url) return null
    const opened = await this.reader.open(url)
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
        } catch {
          hooks.signal?.throwIfAborted()
          context.issues.push({...fileIssue(url, 'missing-file'), detail: {problem: 'broken-off'}})
        }
      },
    }
  }

  private finish(
    key: SourceKey,
    {counts, packed}: {counts: RowCounts; packed: boolean},
    progress: SourceProgress | undefined,
  ): void {
    if (this.campaign.sources[key]) this.rows[key] = counts
    if (packed) this.packed.add(key)
    if (!progress) return
    Object.assign(progress, {rows: counts.read, done: true})
    this.sources.push(progress)
    this.hooks.onProgress?.({...progress})
  }
}

interface Opened extends OpenSource {
  progress: SourceProgress
}
