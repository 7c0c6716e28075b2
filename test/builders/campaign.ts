import {memoryReader} from '#data/reader'
import {type PackageReading, readPackage} from '#data/readPackage'
import type {Dataset} from '#domain/dataset'
import {type Cells, csv} from './csv'
import {type Box, townshipFeature} from './feature'

type Json = Record<string, unknown>

/** Columns of each table; a test that names others gets them as well. */
const COLUMNS = {
  projects: 'id name township_code lon lat task unit invest_planned loan start due done'.split(' '),
  progress: 'project_id month progress invested'.split(' '),
  houses: 'id township_code lon lat grade hardship filed relieved treated'.split(' '),
  assessments: 'township_code date score result counts_for stage sample'.split(' '),
  milestones: 'unit_code milestone done'.split(' '),
}
type TableName = keyof typeof COLUMNS
const TABLES = Object.keys(COLUMNS) as TableName[]

/** A whole campaign without rows: three years, four phases, one task. */
const MANIFEST: Json = {
  id: 'trial',
  title: {'zh-CN': '试验', en: 'Trial'},
  timeline: {start: '2016-10', end: '2019-09'},
  phases: [
    {id: 'p1', name: '一', start: '2016-10', end: '2016-12'},
    {id: 'p2', name: '二', start: '2017-01', end: '2017-09', targets: {compliance: 0.2, progress: 0.3}},
    {id: 'p3', name: '三', start: '2017-10', end: '2018-09', targets: {compliance: 0.5, progress: 0.7}},
    {id: 'p4', name: '四', start: '2018-10', end: '2019-09', targets: {compliance: 1, progress: 1}},
  ],
  milestones: [
    {id: 'houses-relieved', name: '解危', due: '2016-12-31', level: 'township'},
    {id: 'houses-treated', name: '治理', due: '2018-12-31', level: 'township'},
  ],
  areas: [
    {
      id: 'a1',
      name: '环境',
      tasks: [
        {id: 't01', name: '保洁'},
        {id: 't02', name: '绿化'},
      ],
    },
  ],
}

/** A package in the making; see the methods of `CampaignBuilder`. */
export function aCampaign(manifest: Json = {}): CampaignBuilder {
  return new CampaignBuilder(manifest)
}

/**
 * Builds a package file by file. A project, house or assessment belongs to the township named last, a report to
 * the project named last; what a test does not say is plain and right.
 */
export class CampaignBuilder {
  private readonly features: Json[] = []
  private readonly rows: Record<TableName, Cells[]> = {
    projects: [],
    progress: [],
    houses: [],
    assessments: [],
    milestones: [],
  }
  private readonly replaced = new Map<string, string | Uint8Array | null>()
  private township_: {code: string; centre: [number, number]} = {code: '', centre: [0, 0]}
  private project_ = ''

  constructor(private manifest_: Json) {}

  /** Other keys of the manifest; undefined takes one out. */
  manifest(patch: Json): this {
    this.manifest_ = {...this.manifest_, ...patch}
    return this
  }

  timeline(start: string, end: string): this {
    return this.manifest({timeline: {start, end}})
  }

  /** A square of 0.1°, east of the one before. */
  township(name: string, properties: Json & {geometry?: unknown; box?: Box} = {}): this {
    const {feature, centre} = townshipFeature(name, this.features.length, properties)
    this.features.push(feature)
    this.township_ = {code: String((feature.properties as Json).code), centre}
    return this
  }

  outOfScope(name: string): this {
    return this.township(name, {in_scope: false})
  }

  project(cells: Cells = {}): this {
    const id = `P${this.rows.projects.length + 1}`
    this.add('projects', {id, name: `项目${id}`, ...this.placed(), invest_planned: 100, ...cells})
    this.project_ = String(cells.id ?? id)
    return this
  }

  /** Percent; 10 000 yuan. */
  report(month: string, progress: number | string, invested: number | string = '', cells: Cells = {}): this {
    return this.add('progress', {project_id: this.project_, month, progress, invested, ...cells})
  }

  house(cells: Cells = {}): this {
    const id = `H${this.rows.houses.length + 1}`
    return this.add('houses', {
      id,
      ...this.placed(),
      grade: 'D',
      hardship: 'false',
      filed: '2016-11',
      ...cells,
    })
  }

  passed(date: string, cells: Cells = {}): this {
    return this.assessment({date, result: 'pass', ...cells})
  }

  failed(date: string, cells: Cells = {}): this {
    return this.assessment({date, result: 'fail', ...cells})
  }

  assessment(cells: Cells): this {
    return this.add('assessments', {township_code: this.township_.code, ...cells})
  }

  milestone(milestone: string, done: string, unitCode = this.township_.code, cells: Cells = {}): this {
    return this.add('milestones', {unit_code: unitCode, milestone, done, ...cells})
  }

  /** Any row, with nothing filled in. */
  add(table: TableName, cells: Cells): this {
    this.rows[table].push(cells)
    return this
  }

  /** A file as it is, in place of the one built; null for none. */
  file(name: string, content: string | Uint8Array | null): this {
    this.replaced.set(name, content)
    return this
  }

  /** The package's files by name. */
  files(): Map<string, string | Uint8Array> {
    const tables = TABLES.filter((table) => this.rows[table].length > 0 || this.replaced.has(`${table}.csv`))
    const urls = Object.fromEntries(tables.map((table) => [table, {url: `${table}.csv`}]))
    const sources = {regions: {url: 'townships.geojson'}, ...urls}
    const collection = {type: 'FeatureCollection', features: this.features}
    const files = new Map<string, string | Uint8Array | null>([
      ['campaign.json', JSON.stringify({...MANIFEST, sources, ...this.manifest_}, null, 2)],
      ['townships.geojson', JSON.stringify(collection)],
      ...tables.map((table): [string, string] => [`${table}.csv`, csv(COLUMNS[table], this.rows[table])]),
      ...this.replaced,
    ])
    return new Map([...files].filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null))
  }

  /** Reads the package, with its issues. */
  reading(): Promise<PackageReading> {
    return readPackage(memoryReader(this.files()))
  }

  /** The Dataset; throws if there is none. */
  async read(): Promise<Dataset> {
    const {dataset, issues} = await this.reading()
    if (!dataset) throw new Error(`No dataset: ${JSON.stringify(issues)}`)
    return dataset
  }

  private placed(): Cells {
    const [lon, lat] = this.township_.centre
    return {township_code: this.township_.code, lon, lat}
  }
}
