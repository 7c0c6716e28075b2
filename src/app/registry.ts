import type {PackageSource} from '#data/packageSource'
import {readerOf} from '#data/packageSource'
import {fileOf} from '#data/reader'
import {type PackageReading, readPackage, type SourceProgress} from '#data/readPackage'
import type {Report} from '#data/report'
import type {RowCells} from '#data/rowCells'
import type {Area} from '#domain/area'
import type {Correction} from '#domain/change'
import type {Dataset, Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {countIssues, type DataIssue} from '#domain/issue'
import type {Day} from '#domain/month'
import {type Account, accountOf} from '#measures/account'
import type {BookQuestion} from '#measures/book'
import type {Difference} from '#measures/difference'
import {type ExcerptOf, excerptOf, type Rows} from '#measures/excerpt'
import type {FindIndex, Found} from '#measures/find'
import {type AnswerOf, answer, type QuestionName, type QuestionOf} from '#measures/questions'
import {DatasetSource} from '#scene/datasetSource'
import {prepareDetails} from '#scene/detail'
import {type Extents, extentsOf} from '#scene/extents'
import {originOf} from '#scene/scene'
import type {BookSheet, SheetForm} from '#ui/planState'

/** What the page gets of a package that was read. */
export interface Opening extends Omit<PackageReading, 'dataset' | 'rejected'> {
  outline: Outline | null
  issueCount: Outline['issueCount']
  /** Of the outline's regions. */
  extents: Extents | null
}

/** As many issues of each severity as a screen lists; those of whole files and of the manifest stand besides. */
const LISTED = 500

/**
 * Holds the rows of one package and answers what is asked of them. It lives in a worker: rows may be millions, and
 * the page's own thread touches none of them.
 */
export class Registry {
  private dataset: Dataset | null = null
  private source: DatasetSource | null = null
  private reading: PackageReading | null = null
  private packageSource: PackageSource | null = null
  private sourceKey = ''
  private names: Promise<FindIndex> | null = null

  /** Reads a package. What is wrong with it is in the issues. */
  async open(source: PackageSource, onProgress: (progress: SourceProgress) => void): Promise<Opening> {
    const read = await readPackage(readerOf(source), {onProgress})
    const {dataset, issues, rejected: _, ...reading} = read
    this.dataset = dataset
    this.packageSource = source
    this.reading = read
    const listed = listedOf(issues)
    return {
      ...reading,
      issues: listed,
      issueCount: countIssues(issues),
      extents: dataset && extentsOf(dataset.regions.geometry),
      outline: dataset && {...outlineOf(dataset), issues: listed},
    }
  }

  /** The figures of a reading. */
  account(reading: Reading): Account {
    return accountOf(this.opened, reading)
  }

  /** Rows that enter no figure, as they stand in their files. */
  rejected(): PackageReading['rejected'] {
    return this.reading?.rejected ?? []
  }

  /** What became of the files; null before a package was read. */
  async report(): Promise<Report | null> {
    const {reportOf} = await import('#data/report')
    return this.reading && reportOf(this.reading)
  }

  /** What a person put right in a file of rejected rows of this package. */
  async mended(file: Blob): Promise<Correction[]> {
    const {mendedCorrections} = await import('#data/mended')
    return mendedCorrections(fileOf(file), this.rejected(), new Date().toISOString()).catch(() => [])
  }

  /** A row as it stands in its file; null where there is none, or where it cannot be read. */
  async row(file: string, row: number): Promise<RowCells | null> {
    const {packageSource, reading} = this
    const {rowCells} = await import('#data/rowCells')
    return packageSource && reading
      ? rowCells(readerOf(packageSource), file, row, reading.corrections).catch(() => null)
      : null
  }

  /** What is new, changed and gone since another package; null where no rows of that can be read. */
  async differenceFrom(source: PackageSource): Promise<Difference | null> {
    const {dataset} = await readPackage(readerOf(source))
    const {differenceOf} = await import('#measures/difference')
    return dataset && differenceOf(dataset, this.opened)
  }

  /** A few rows, as a Dataset holds them. */
  excerpt(of: ExcerptOf): Rows {
    return excerptOf(this.opened, of)
  }

  /** What a paper asks besides; how it is answered is got with the first question. */
  async ask<Name extends QuestionName>(name: Name, question: QuestionOf<Name>): Promise<AnswerOf<Name>> {
    return answer(this.opened, name, question)
  }

  /** A table of the task book as a file. */
  async bookFile(question: BookQuestion, sheet: BookSheet, form: SheetForm): Promise<Blob> {
    const {bookBlob} = await import('./bookFile')
    return bookBlob(this.opened, question, sheet, form)
  }

  /** Units and projects that a person may mean, the nearest first. */
  async find(query: string): Promise<Found[]> {
    const {find} = await import('#measures/find')
    this.names ??= namesOf(this.opened)
    return find(this.opened, await this.names, query)
  }

  /** What the map draws of the rows in an area, nothing later than a day being used. */
  sourceAt(asOf: Day, area: Area | null = null): DatasetSource {
    const key = JSON.stringify([asOf, area])
    if (!this.source || this.sourceKey !== key) {
      this.source = new DatasetSource(this.opened, asOf, area)
      this.sourceKey = key
    }
    return this.source
  }

  /** What the regions' details are made from, once: a good part of a second for tens of thousands. */
  prepareGround(): void {
    prepareDetails(this.opened.regions, originOf(this.opened.regions))
  }

  private get opened(): Dataset {
    if (!this.dataset) throw new Error('the registry was asked before a package was open')
    return this.dataset
  }
}

/** How names sound is a dictionary of its own, got for the first search; without it they are found as written. */
async function namesOf(dataset: Dataset): Promise<FindIndex> {
  const {spoken} = await import('#data/spoken').catch(() => ({spoken: () => []}))
  const [{findIndexOf}, {formerNames}] = await Promise.all([
    import('#measures/find'),
    import('#data/formerNames'),
  ])
  return findIndexOf(dataset, spoken, formerNames())
}

/** Without the rows; the regions' own buffers are copied, since the registry goes on using its own. */
function outlineOf({
  campaign,
  regions,
  counties,
  projects,
  houses,
  issueCount,
  rows,
  parts,
}: Dataset): Omit<Outline, 'issues'> {
  return {
    campaign,
    regions,
    counties,
    projects: {count: projects.count},
    houses: {count: houses.count},
    issueCount,
    rows,
    parts,
  }
}

function listedOf(issues: readonly DataIssue[]): DataIssue[] {
  const left = {error: LISTED, warning: LISTED}
  return issues.filter(({severity, row}) => row === null || left[severity]-- > 0)
}
