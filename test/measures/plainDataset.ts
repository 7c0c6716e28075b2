import type {Campaign, LocalText} from '#domain/campaign'
import {
  ASSESSMENT_STAGES,
  type Dataset,
  HOUSE_GRADES,
  NOWHERE,
  SAMPLE_LEVELS,
  textColumn,
} from '#domain/dataset'
import {day, month, type Plain} from './plain'

const both = (text: string): LocalText => ({'zh-CN': text, en: text})
const days = (texts: (string | undefined)[]) => Int32Array.from(texts, day)
const amounts = (values: (number | undefined)[]) => Float64Array.from(values, (value) => value ?? Number.NaN)
const nowhere = (count: number) => ({
  lonE7: new Int32Array(count).fill(NOWHERE),
  latE7: new Int32Array(count).fill(NOWHERE),
})
const fileRows = (count: number) => Uint32Array.from({length: count}, (_, index) => index + 2)
const indexIn = (list: readonly string[], value: string | undefined) =>
  value === undefined ? -1 : list.indexOf(value)

function campaignOf(plain: Plain): Campaign {
  return {
    id: 'plain',
    title: both('plain'),
    synthetic: true,
    timeline: {start: month(plain.start), end: month(plain.end)},
    phases: plain.phases.map((phase) => ({
      ...phase,
      name: both(phase.id),
      start: month(phase.start),
      end: month(phase.end),
    })),
    milestones: plain.milestones.map(({id, due, level}) => ({
      id,
      name: both(id),
      due: day(due),
      level: level ?? 'township',
    })),
    areas: [{id: 'a1', name: both('a1'), tasks: plain.tasks.map((id) => ({id, name: both(id)}))}],
    progressWeight: plain.weight,
    crs: 'EPSG:4326',
    sources: {regions: {url: 'townships.geojson'}},
    asOf: day(plain.asOf),
    open: plain.open ?? {},
    boundaryAccuracyM: 50,
    notice: null,
    boundaries: null,
    places: [],
    aliases: null,
    corrections: null,
  }
}

/** The Dataset that reading such files gives. */
export function datasetOf(plain: Plain): Dataset {
  const townships = plain.townships.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  const codes = townships.map((one) => one.code)
  const counties = [...new Set(townships.map((one) => one.county))].sort()
  const {projects, progress, houses, assessments} = plain
  const records = plain.milestonesDone ?? []
  const names = textColumn(projects.map((_, index) => `p${index}`))
  const region = (rows: {township: string}[]) => Uint32Array.from(rows, (row) => codes.indexOf(row.township))
  return {
    campaign: campaignOf(plain),
    regions: {
      count: codes.length,
      code: codes,
      name: codes,
      nameEn: codes,
      county: Uint16Array.from(townships, (one) => counties.indexOf(one.county)),
      inScope: Uint8Array.from(townships, (one) => (one.inScope ? 1 : 0)),
      row: fileRows(codes.length),
      geometry: {
        positions: new Float64Array(0),
        ringStart: new Uint32Array(1),
        polygonStart: new Uint32Array(1),
        regionStart: new Uint32Array(codes.length + 1),
      },
    },
    counties: {count: counties.length, code: counties, name: counties, nameEn: counties},
    projects: {
      count: projects.length,
      id: names,
      name: names,
      unit: names,
      township: region(projects),
      ...nowhere(projects.length),
      task: Int16Array.from(projects, (one) => indexIn(plain.tasks, one.task)),
      investPlannedWan: amounts(projects.map((one) => one.planned)),
      loanWan: new Float64Array(),
      startDay: days(projects.map((one) => one.start)),
      dueDay: days(projects.map((one) => one.due)),
      doneDay: days(projects.map((one) => one.done)),
      row: fileRows(projects.length),
      extra: [],
    },
    progress: {
      count: progress.length,
      project: Uint32Array.from(progress, (one) => one.project),
      day: days(progress.map((one) => one.day)),
      percent: Float64Array.from(progress, (one) => one.percent),
      investedWan: amounts(progress.map((one) => one.invested)),
      row: fileRows(progress.length),
    },
    houses: {
      count: houses.length,
      id: textColumn(houses.map((_, index) => `h${index}`)),
      township: region(houses),
      ...nowhere(houses.length),
      grade: Int8Array.from(houses, (one) => indexIn(HOUSE_GRADES, one.grade)),
      hardship: Int8Array.from(houses, (one) => (one.hardship === undefined ? -1 : Number(one.hardship))),
      filedDay: days(houses.map((one) => one.filed)),
      relievedDay: days(houses.map((one) => one.relieved)),
      treatedDay: days(houses.map((one) => one.treated)),
      row: fileRows(houses.length),
      extra: [],
    },
    assessments: {
      count: assessments.length,
      township: region(assessments),
      day: days(assessments.map((one) => one.day)),
      score: amounts(assessments.map((one) => one.score)),
      pass: Uint8Array.from(assessments, (one) => (one.pass ? 1 : 0)),
      countsFor: Int16Array.from(assessments, (one) =>
        indexIn(
          plain.phases.map((phase) => phase.id),
          one.countsFor,
        ),
      ),
      stage: Uint8Array.from(assessments, (one) => indexIn(ASSESSMENT_STAGES, one.stage ?? 'province')),
      sample: Int8Array.from(assessments, (one) => indexIn(SAMPLE_LEVELS, one.sample)),
      row: fileRows(assessments.length),
    },
    milestones: {
      count: records.length,
      unitCode: records.map((one) => one.unit),
      milestone: Int16Array.from(records, (one) =>
        indexIn(
          plain.milestones.map((each) => each.id),
          one.milestone,
        ),
      ),
      doneDay: days(records.map((one) => one.done)),
      row: fileRows(records.length),
    },
    issues: [],
    issueCount: {error: 0, warning: 0},
    rows: {},
    parts: {},
  }
}
