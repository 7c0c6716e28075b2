import {tasksOf} from '#domain/campaign'
import {hasPlace, placeOf, textAt} from '#domain/dataset'
import {PROJECT_STATES} from '#domain/filter'
import {lastDay, type Month, NEVER_DAY} from '#domain/month'
import {type ColumnIdOf, figureIn} from './bookColumns'
import {extraReader, textReader} from './bookExtra'
import {
  type BookContext,
  type BookRows,
  type ColumnReader,
  choiceReader,
  numberReader,
  placeReader,
} from './bookRows'
import {projectAt} from './history'
import {type ProjectCount, projectsAt} from './rows'
import {eventsOf, projectStateAt} from './states'

const OVERDUE = PROJECT_STATES.indexOf('overdue')
const DONE = PROJECT_STATES.indexOf('done')

/** The projects behind a figure, or all that the filter lets through. */
export function bookProjects(context: BookContext, figure: string | null): BookRows {
  const {dataset, reading, month} = context
  const {projects, campaign} = dataset
  const wanted = figureIn('projects', figure)
  const count = wanted?.startsWith('projects') ? (wanted as ProjectCount) : 'projects'
  const readers = readersOf(context)
  const equal = campaign.progressWeight === 'equal'
  return {
    rows: projectsAt(dataset, reading, month, count),
    column: (id) => readers[id as ColumnIdOf['projects']]?.() ?? extraReader(projects.extra, id),
    weight: equal ? () => 1 : (row) => Math.max(0, projects.investPlannedWan[row] || 0),
    id: (row) => textAt(projects.id, row),
    region: (row) => projects.township[row],
    place: (row) => (hasPlace(projects, row) ? placeOf(projects, row) : null),
  }
}

function readersOf({dataset, reading, month, language}: BookContext) {
  const {projects, regions, counties, campaign} = dataset
  const events = eventsOf(dataset, reading.asOf)
  const today = lastDay((campaign.timeline.start + month) as Month)
  const state = (row: number) => projectStateAt(events.projects, row, month)
  const day = (days: Int32Array) => numberReader((row) => (days[row] === NEVER_DAY ? Number.NaN : days[row]))
  const at = (row: number) => projectAt(dataset, events, row, month)
  const {township, task, dueDay, doneDay} = projects
  const readers: Record<ColumnIdOf['projects'], () => ColumnReader> = {
    name: () => textReader(projects.name),
    unit: () => textReader(projects.unit),
    id: () => textReader(projects.id),
    township: () => placeReader(language === 'en' ? regions.nameEn : regions.name, (row) => township[row]),
    county: () => choiceReader(counties.code, (row) => regions.county[township[row]]),
    task: () =>
      choiceReader(
        tasksOf(campaign).map(({id}) => id),
        (row) => task[row],
      ),
    state: () => choiceReader(PROJECT_STATES, state),
    progress: () => numberReader((row) => at(row).progress),
    planned: () => numberReader((row) => projects.investPlannedWan[row]),
    invested: () => numberReader((row) => at(row).investedWan),
    loan: () => numberReader((row) => projects.loanWan[row] ?? Number.NaN),
    start: () => day(projects.startDay),
    due: () => day(dueDay),
    // What is to come has not happened at the month shown.
    done: () => numberReader((row) => (state(row) === DONE ? doneDay[row] : Number.NaN)),
    daysOverdue: () => numberReader((row) => (state(row) === OVERDUE ? today - dueDay[row] : Number.NaN)),
  }
  return readers
}
