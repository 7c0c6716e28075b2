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
import {type PackageReader, textOf} from './reader'
import type {RowCounts, TableKind} from './readTable'
import {RegionIndex} from './regionIndex'
import {readRegions} from './regions'
import {type OpenedSource, type ReadingHooks, SourceFiles, type SourceProgress} from './sourceFiles'
import {type SourceDatum, testDatum} from './suspectedCrs'
import {readTableFiles} from './tableFile'
import {Townships} from './townships'

/** What became of the rows of one file. */
export interface FileReading {
  source: SourceKey
  file: string
  counts: RowCounts
}

/** One run over the sources, each after those that it refers to. */
export class PackageRun {
  readonly context: ReadingContext
  readonly sources: SourceProgress[] = []
  readonly files: FileReading[] = []
  /** Sources that `pack` wrote and that are as it left them. */
  readonly packed = new Set<SourceKey>()
  readonly datum: SourceDatum[] = []
  private readonly opener: SourceFiles
  private readonly rows: Dataset['rows'] = {}
  private readonly parts: Dataset['parts'] = {}

  constructor(
    reader: PackageReader,
    hooks: ReadingHooks,
    private readonly campaign: Campaign,
    {named}: ManifestReading,
  ) {
    this.context = newContext(campaign, named)
    this.opener = new SourceFiles(reader, hooks, this.context.issues)
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
    const named = this.campaign.corrections
    const opened = named && (await this.opener.openAside(named))
    if (!opened) return []
    const {issues} = this.context
    const listed = issues.length
    const text = await textOf(opened.file, {onBytes: opened.onBytes, most: LONGEST_CORRECTIONS})
    const corrections = correctionsOf(text)
    if (corrections) return corrections
    // One that broke off is listed already.
    const problem = text.length > LONGEST_CORRECTIONS ? 'too-complex' : 'json'
    if (issues.length === listed) issues.push(problemIssue(named.url, {path: [], problem}, text.trim()))
    return []
  }

  private async aliases(): Promise<Alias[]> {
    const source = this.campaign.aliases
    if (!source) return []
    const opened = await this.opener.openAside(source)
    return (await readTableFiles(ALIASES, this.context, [{source, opened}])).columns
  }

  private async regions() {
    const source = this.campaign.sources.regions
    const opened = await this.opener.open('regions', source)
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
      files.push({source: file, opened: await this.opener.open(key, file)})
    }
    const reading = await readTableFiles(kind, this.context, files)
    this.finish(key, reading, files)
    return reading
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
      this.opener.finish(one, files[index].read)
      this.sources.push(one.progress)
    }
    if (opened.length === 0) return
    this.rows[key] = counts
    this.parts[key] = parts
  }
}

interface OpenedFile {
  source: Source
  opened: OpenedSource | null
}
