import {
  ASSESSMENT_STAGES,
  type Assessments,
  HOUSE_GRADES,
  type Houses,
  type MilestoneRecords,
  type ProgressReports,
  type Projects,
  SAMPLE_LEVELS,
} from '#domain/dataset'
import type {ReadingContext} from './context'
import {textsOf} from './expandedTexts'
import type {PackedColumns} from './packedColumns'
import type {TableKind} from './readTable'
import {References} from './references'
import {IndexedReferences} from './textIndex'

/** What stands in for a text that says nothing. */
const UNSAID = -1

/** The tables that `pack` wrote, as the Dataset has them; of use only where the columns are sound afterwards. */
export const PACKED_TABLES = {projects, progress, houses, assessments, milestones}

function projects(packed: PackedColumns, context: ReadingContext, {columns}: Named): Projects {
  const {id, index} = packed.ids('id')
  const loanWan = packed.amounts('loan')
  context.projects = new IndexedReferences(index)
  return {
    count: packed.count,
    id,
    name: packed.texts('name', true),
    unit: packed.texts('unit'),
    township: townships(packed, context),
    lonE7: packed.degrees('lon', 180),
    latE7: packed.degrees('lat', 90),
    task: packed.indices('task', new Int16Array(packed.count), (one) => context.tasks.find(one), UNSAID),
    investPlannedWan: packed.amounts('invest_planned'),
    loanWan: loanWan.every(Number.isNaN) ? new Float64Array() : loanWan,
    startDay: packed.days('start'),
    dueDay: packed.days('due'),
    doneDay: packed.days('done'),
    row: packed.rowNumbers(),
    extra: packed.extra(columns),
  }
}

function progress(packed: PackedColumns, {projects: known}: ReadingContext): ProgressReports {
  const project =
    known instanceof IndexedReferences
      ? packed.places('project_id', known.index)
      : packed.indices('project_id', new Uint32Array(packed.count), (id) => known.find(id), null)
  return {
    count: packed.count,
    project,
    day: packed.days('month', true),
    percent: packed.amounts('progress', 100, true),
    investedWan: packed.amounts('invested'),
    row: packed.rowNumbers(),
  }
}

const GRADES = References.of(HOUSE_GRADES)
const FLAGS = References.of(['false', 'true'])

function houses(packed: PackedColumns, context: ReadingContext, {columns}: Named): Houses {
  const flags = (name: string, known: References) =>
    packed.indices(name, new Int8Array(packed.count), (one) => known.find(one), UNSAID)
  return {
    count: packed.count,
    id: packed.ids('id').id,
    township: townships(packed, context),
    lonE7: packed.degrees('lon', 180),
    latE7: packed.degrees('lat', 90),
    grade: flags('grade', GRADES),
    hardship: flags('hardship', FLAGS),
    filedDay: packed.days('filed'),
    relievedDay: packed.days('relieved'),
    treatedDay: packed.days('treated'),
    row: packed.rowNumbers(),
    extra: packed.extra(columns),
  }
}

const STAGES = References.of(ASSESSMENT_STAGES)
const SAMPLES = References.of(SAMPLE_LEVELS)
const RESULTS = References.of(['fail', 'pass'])

function assessments(packed: PackedColumns, context: ReadingContext): Assessments {
  const {count} = packed
  return {
    count,
    township: packed.indices(
      'township_code',
      new Uint32Array(count),
      (code) => context.townships.find(code),
      null,
    ),
    day: packed.days('date', true),
    score: packed.amounts('score'),
    pass: packed.indices('result', new Uint8Array(count), (one) => RESULTS.find(one), null),
    countsFor: packed.indices('counts_for', new Int16Array(count), (one) => context.phases.find(one), UNSAID),
    stage: packed.indices('stage', new Uint8Array(count), (one) => STAGES.find(one), null),
    sample: packed.indices('sample', new Int8Array(count), (one) => SAMPLES.find(one), UNSAID),
    row: packed.rowNumbers(),
  }
}

function milestones(packed: PackedColumns, {townships: known, counties, milestones: kinds}: ReadingContext) {
  const unit = (code: string) => (code === 'city' ? 0 : Math.max(counties.find(code), known.find(code)))
  packed.indices('unit_code', new Uint32Array(packed.count), unit, null)
  const find = (one: string) => kinds.find(one)
  return {
    count: packed.count,
    unitCode: textsOf(packed.texts('unit_code', true)),
    milestone: packed.indices('milestone', new Int16Array(packed.count), find, null),
    doneDay: packed.days('done'),
    row: packed.rowNumbers(),
  } satisfies MilestoneRecords
}

type Named = Pick<TableKind<string, unknown>, 'columns'>

function townships(packed: PackedColumns, {townships: known, townshipCount}: ReadingContext) {
  return packed.indices(
    'township_code',
    packed.townshipColumn(townshipCount),
    (code) => known.find(code),
    null,
  )
}
