import type {SourceKey} from '#domain/campaign'
import {tasksOf} from '#domain/campaign'
import {
  ASSESSMENT_STAGES,
  type Dataset,
  type ExtraColumns,
  HOUSE_GRADES,
  SAMPLE_LEVELS,
} from '#domain/dataset'
import {textsOf} from './expandedTexts'
import {HOUSES} from './houses'
import {
  amounts,
  anyTexts,
  dates,
  degrees,
  differentTexts,
  type PackedColumn,
  packedFile,
  rowNumbers,
  sharedTexts,
} from './packColumns'
import {PROJECTS} from './projects'

type TableKey = Exclude<SourceKey, 'regions'>

const RESULTS = ['fail', 'pass']
const FLAGS = ['false', 'true']

/** Characters. Readers of Parquet take a longer name for broken bytes. */
const LONGEST_NAME = 100

/** A table of a Dataset as a Parquet file: the contract's columns, those beyond them, and the rows' numbers. */
export function packedTableFile(table: TableKey, dataset: Dataset): Uint8Array<ArrayBuffer> {
  const {extra, known} = extraOf(table, dataset)
  const names = new Set<string>(known)
  const fresh = (name: string) => {
    let free = name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')
    while (names.has(free)) free += '_'
    names.add(free)
    return free
  }
  const columns = extra.map(({name, text}) => anyTexts(fresh(name), text))
  const row = fresh('row')
  return packedFile([...TABLES[table](dataset), ...columns, rowNumbers(row, dataset[table].row)], {
    table,
    row,
  })
}

const TABLES: Record<TableKey, (dataset: Dataset) => PackedColumn[]> = {
  projects: ({projects, regions, campaign}) => {
    const tasks = tasksOf(campaign).map(({id}) => id)
    return [
      differentTexts('id', textsOf(projects.id)),
      differentTexts('name', textsOf(projects.name)),
      sharedTexts('township_code', named(projects.township, regions.code)),
      degrees('lon', projects.lonE7),
      degrees('lat', projects.latE7),
      sharedTexts('task', named(projects.task, tasks)),
      anyTexts('unit', projects.unit),
      amounts('invest_planned', projects.investPlannedWan),
      projects.loanWan.length === projects.count ? amounts('loan', projects.loanWan) : null,
      dates('start', projects.startDay),
      dates('due', projects.dueDay),
      dates('done', projects.doneDay),
    ]
  },
  progress: ({progress, projects}) => [
    differentTexts('project_id', named(progress.project, textsOf(projects.id))),
    dates('month', progress.day),
    amounts('progress', progress.percent),
    amounts('invested', progress.investedWan),
  ],
  houses: ({houses, regions}) => [
    differentTexts('id', textsOf(houses.id)),
    sharedTexts('township_code', named(houses.township, regions.code)),
    degrees('lon', houses.lonE7),
    degrees('lat', houses.latE7),
    sharedTexts('grade', named(houses.grade, HOUSE_GRADES)),
    sharedTexts('hardship', named(houses.hardship, FLAGS)),
    dates('filed', houses.filedDay),
    dates('relieved', houses.relievedDay),
    dates('treated', houses.treatedDay),
  ],
  assessments: ({assessments, regions, campaign}) => [
    sharedTexts('township_code', named(assessments.township, regions.code)),
    dates('date', assessments.day),
    amounts('score', assessments.score),
    sharedTexts('result', named(assessments.pass, RESULTS)),
    sharedTexts(
      'counts_for',
      named(
        assessments.countsFor,
        campaign.phases.map(({id}) => id),
      ),
    ),
    sharedTexts('stage', named(assessments.stage, ASSESSMENT_STAGES)),
    sharedTexts('sample', named(assessments.sample, SAMPLE_LEVELS)),
  ],
  milestones: ({milestones, campaign}) => [
    sharedTexts('unit_code', milestones.unitCode),
    sharedTexts(
      'milestone',
      named(
        milestones.milestone,
        campaign.milestones.map(({id}) => id),
      ),
    ),
    dates('done', milestones.doneDay),
  ],
}

/** What indices stand for; undefined for -1. */
function named(indices: Iterable<number>, names: readonly string[]): string[] {
  return Array.from(indices, (index) => names[index])
}

function extraOf(table: TableKey, dataset: Dataset): {extra: ExtraColumns; known: readonly string[]} {
  if (table === 'projects') return {extra: dataset.projects.extra, known: PROJECTS.columns}
  if (table === 'houses') return {extra: dataset.houses.extra, known: HOUSES.columns}
  return {extra: [], known: []}
}
