import {type SourceKey, tasksOf} from '#domain/campaign'
import {
  ASSESSMENT_STAGES,
  type Dataset,
  HOUSE_GRADES,
  NOWHERE,
  type RegionGeometry,
  SAMPLE_LEVELS,
} from '#domain/dataset'
import {type Day, formatDay, formatMonth, type Month, monthOfDay} from '#domain/month'
import {CodeField, type Field, mixed, NumberField, TextField} from './comparedFields'

/** A table of a Dataset, to be compared with that of another one. */
export interface ComparedTable {
  count: number
  /** Columns that together tell one row from another. */
  key: Field[]
  /** All others, by the contract's names. */
  fields: Field[]
  /** In the file. */
  row: Uint32Array
}

const RESULTS = ['fail', 'pass']
const FLAGS = ['false', 'true']

export const COMPARED_TABLES: Record<SourceKey, (dataset: Dataset) => ComparedTable> = {
  regions: ({regions, counties}) => ({
    count: regions.count,
    row: regions.row,
    key: [new CodeField('code', regions.code)],
    fields: [
      new CodeField('name', regions.name),
      new CodeField('name_en', regions.nameEn),
      new CodeField('county', counties.name, regions.county),
      new CodeField('county_code', counties.code, regions.county),
      new CodeField('in_scope', FLAGS, regions.inScope),
      new GeometryField(regions.geometry),
    ],
  }),
  projects: ({projects, regions, campaign}) => ({
    count: projects.count,
    row: projects.row,
    key: [new TextField('id', projects.id)],
    fields: [
      new TextField('name', projects.name),
      new CodeField('township_code', regions.code, projects.township),
      degrees('lon', projects.lonE7),
      degrees('lat', projects.latE7),
      new CodeField('task', idsOf(tasksOf(campaign)), projects.task),
      new TextField('unit', projects.unit),
      new NumberField('invest_planned', projects.investPlannedWan),
      new NumberField('loan', projects.loanWan),
      date('start', projects.startDay),
      date('due', projects.dueDay),
      date('done', projects.doneDay),
      ...projects.extra.map(({name, text}) => new TextField(name, text, null, true)),
    ],
  }),
  progress: ({progress, projects}) => ({
    count: progress.count,
    row: progress.row,
    key: [
      new TextField('project_id', projects.id, progress.project),
      new NumberField(
        'month',
        Int32Array.from(progress.day, (day) => monthOfDay(day as Day)),
        (month) => formatMonth(month as Month),
      ),
    ],
    fields: [
      new NumberField('progress', progress.percent),
      new NumberField('invested', progress.investedWan),
    ],
  }),
  houses: ({houses, regions}) => ({
    count: houses.count,
    row: houses.row,
    key: [new TextField('id', houses.id)],
    fields: [
      new CodeField('township_code', regions.code, houses.township),
      degrees('lon', houses.lonE7),
      degrees('lat', houses.latE7),
      new CodeField('grade', HOUSE_GRADES, houses.grade),
      new CodeField('hardship', FLAGS, houses.hardship),
      date('filed', houses.filedDay),
      date('relieved', houses.relievedDay),
      date('treated', houses.treatedDay),
      ...houses.extra.map(({name, text}) => new TextField(name, text, null, true)),
    ],
  }),
  assessments: ({assessments, regions, campaign}) => ({
    count: assessments.count,
    row: assessments.row,
    key: [
      new CodeField('township_code', regions.code, assessments.township),
      date('date', assessments.day),
      new CodeField('stage', ASSESSMENT_STAGES, assessments.stage),
    ],
    fields: [
      new NumberField('score', assessments.score),
      new CodeField('result', RESULTS, assessments.pass),
      new CodeField('counts_for', idsOf(campaign.phases), assessments.countsFor),
      new CodeField('sample', SAMPLE_LEVELS, assessments.sample),
    ],
  }),
  milestones: ({milestones, campaign}) => ({
    count: milestones.count,
    row: milestones.row,
    key: [
      new CodeField('unit_code', milestones.unitCode),
      new CodeField('milestone', idsOf(campaign.milestones), milestones.milestone),
    ],
    fields: [date('done', milestones.doneDay)],
  }),
}

function idsOf(parts: readonly {id: string}[]): string[] {
  return parts.map(({id}) => id)
}

function date(name: string, days: Int32Array): Field {
  return new NumberField(name, days, (day) => formatDay(day as Day))
}

function degrees(name: string, valuesE7: Int32Array): Field {
  return new NumberField(name, valuesE7, (value) => (value === NOWHERE ? '' : String(value / 1e7)))
}

/** Borders, vertex by vertex; shown as the number of these. */
class GeometryField implements Field {
  readonly name = 'geometry'
  readonly extra = false

  constructor(private readonly geometry: RegionGeometry) {}

  hash(region: number): number {
    const [start, end] = this.vertices(region)
    return mixed(start, end)
  }

  same(region: number, other: GeometryField, otherRegion: number): boolean {
    const [start, end] = this.vertices(region)
    const [otherStart, otherEnd] = other.vertices(otherRegion)
    if (end - start !== otherEnd - otherStart) return false
    for (let i = 0; i < 2 * (end - start); i++) {
      if (this.geometry.positions[2 * start + i] !== other.geometry.positions[2 * otherStart + i])
        return false
    }
    return true
  }

  text(region: number): string {
    const [start, end] = this.vertices(region)
    return end > start ? String(end - start) : ''
  }

  private vertices(region: number): [start: number, end: number] {
    const {ringStart, polygonStart, regionStart} = this.geometry
    const at = (one: number) => ringStart[polygonStart[regionStart[one]]]
    return [at(region), at(region + 1)]
  }
}
