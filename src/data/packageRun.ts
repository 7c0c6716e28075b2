import {type Campaign, filesOf, type Source, type SourceKey, sourceName} from '#domain/campaign'
import type {Correction} from '#domain/change'
import type {Dataset, TablePart} from '#domain/dataset'
import {ALIASES, type Alias, bundledAliases} from './aliases'
import {ASSESSMENTS} from './assessments'
import {newContext, once, type PlacedSource, type ReadingContext} from './context'
import {correctionsOf, LONGEST_CORRECTIONS, staleCorrections} from './corrections'
import {HOUSES} from './houses'
import type {ManifestReading} from './manifest'
import {problemIssue} from './manifestProblems'
import {MILESTONES} from './milestones'
import {PROGRESS} from './progress'
import {PROJECTS} from './projects'
import {type PackageFile, type PackageReader, textOf} from './reader'
import type {FileReading, ReadingHooks, SourceProgress} from './readPackage'
import {fileIssue, type RowCounts, type TableKind} from './readTable'
import {RegionIndex} from './regionIndex'
import {readRegions} from './regions'
import {type SourceDatum, testDatum} from './suspectedCrs'
import {type OpenSource, readTableFiles} from './tableFile'
import {Townships} from './townships'
import {brokenIssue, wholeFile} from './wholeFile'

/** One run over the sources, each after those that it refers to. */
export class PackageRun {
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
    const text = file && (await textOf(file, {most: LONGEST_CORRECTIONS}).catch(() => null))
    const corrections = text === null ? null : correctionsOf(text)
    if (corrections) return corrections
    this.context.issues.push(
      text === null
        ? fileIssue(url, 'missing-file')
        : problemIssue(
            url,
            {path: [], problem: text.length > LONGEST_CORRECTIONS ? 'too-complex' : 'json'},
            text.trim(),
          ),
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
    const datum = reading.packed ? null : await testDatum(source, this.context)
    if (datum) this.datum.push(datum)
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

  private whole(file: PackageFile, url: string): PackageFile {
    const {hooks, context} = this
    return wholeFile(file, (error) => {
      hooks.signal?.throwIfAborted()
      context.issues.push(brokenIssue(url, error))
    })
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
