import {tasksOf} from '#domain/campaign'
import {ASSESSMENT_STAGES, type AssessmentStage, type Dataset, textAt} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import {type Day, type MonthIndex, NEVER} from '#domain/month'
import {selectionOf} from './choice'
import {effectMonth} from './fillCompliance'
import {groupRows, orderRows} from './order'
import {admitsHouse, admitsProject, type Selection} from './selection'
import {type Events, eventsOf, houseStateAt, projectStateAt} from './states'

export interface OutlookQuestion {
  reading: Reading
  month: MonthIndex
  /** The deadline's month; the one that is shown where nothing lies ahead. */
  until: MonthIndex
}

/** What is needed to say what must happen from a month on. */
export interface Outlook {
  /** Townships let through that are not compliant at the month, in the Dataset's order. */
  candidates: Candidate[]
  /** Per region: rows that are not overdue yet and will be if nothing is done. */
  falling: {projects: Falling; houses: Falling}
}

export interface Falling {
  nextMonth: Uint32Array
  byDeadline: Uint32Array
}

export interface Candidate {
  region: number
  /** Never assessed by the province, failed and never passed, or passed and lost again. */
  standing: 'never' | 'failed' | 'lost'
  /** The latest assessment in effect, of any stage. */
  last: {stage: AssessmentStage; day: Day; pass: boolean; score: number} | null
  /** The highest check passed since the province decided last, and not failed again. */
  passed: 'county' | 'city' | null
  /** Tasks that have projects; those of them that are not done: indices into `tasksOf(campaign)`. */
  tasks: number
  openTasks: number[]
  /** Projects not done, and of these the overdue ones. */
  projectsOpen: number
  projectsOverdue: number
  /** The names (ids without one) of those overdue for longest, `LATE_NAMED` of them at most. */
  late: string[]
  /** On the register and not treated, and of these those overdue. */
  housesOpen: number
  housesOverdue: number
}

/** As many overdue projects are named; the rest is counted. */
export const LATE_NAMED = 2

const DONE = PROJECT_STATES.indexOf('done')
const OVERDUE = PROJECT_STATES.indexOf('overdue')
const TREATED = HOUSE_STATES.indexOf('treated')
const HOUSE_OVERDUE = HOUSE_STATES.indexOf('overdue')

/** One pass over the rows that the filter lets through. */
export function outlookOf(dataset: Dataset, question: OutlookQuestion): Outlook {
  const selection = selectionOf(dataset, question.reading)
  const events = eventsOf(dataset, question.reading.asOf)
  const work = {dataset, selection, events, ...question}
  const candidates = candidatesOf(work)
  return {
    candidates: [...candidates.values()],
    falling: {projects: addProjects(work, candidates), houses: addHouses(work, candidates)},
  }
}

interface Work extends OutlookQuestion {
  dataset: Dataset
  selection: Selection
  events: Events
}

function candidatesOf({dataset, selection, events, reading, month}: Work): Map<number, Candidate> {
  const {assessments, regions} = dataset
  const rows = orderRows(assessments.day, Uint32Array.from(assessments.township.keys()))
  const groups = groupRows(assessments.township, regions.count, rows)
  const candidates = new Map<number, Candidate>()
  for (let region = 0; region < regions.count; region++) {
    if (selection.regions[region] === 0) continue
    const own = Array.from(groups.rows.subarray(groups.start[region], groups.start[region + 1]))
    const inEffect = own.filter((row) => effectMonth(dataset, events.calendar, reading, row) <= month)
    const candidate = candidateOf(dataset, region, inEffect)
    if (candidate) candidates.set(region, candidate)
  }
  return candidates
}

/** @param rows the assessments in effect, in order of their date; null for a compliant township */
function candidateOf({assessments}: Dataset, region: number, rows: readonly number[]): Candidate | null {
  const {stage, pass, day, score} = assessments
  const [COUNTY, CITY, PROVINCE] = ASSESSMENT_STAGES.keys()
  const decisive = rows.filter((row) => stage[row] === PROVINCE)
  const decided = decisive.at(-1)
  if (decided !== undefined && pass[decided] === 1) return null
  const since = rows.slice(decided === undefined ? 0 : rows.indexOf(decided) + 1)
  const passes = (of: number) => pass[since.findLast((row) => stage[row] === of) ?? -1] === 1
  const last = rows.at(-1)
  const hasPassed = decisive.some((row) => pass[row] === 1)
  return {
    region,
    standing: decided === undefined ? 'never' : hasPassed ? 'lost' : 'failed',
    last:
      last === undefined
        ? null
        : {
            stage: ASSESSMENT_STAGES[stage[last]],
            day: day[last] as Day,
            pass: pass[last] === 1,
            score: score[last],
          },
    passed: passes(CITY) ? 'city' : passes(COUNTY) ? 'county' : null,
    tasks: 0,
    openTasks: [],
    projectsOpen: 0,
    projectsOverdue: 0,
    late: [],
    housesOpen: 0,
    housesOverdue: 0,
  }
}

function addProjects(work: Work, candidates: Map<number, Candidate>): Falling {
  const {dataset, selection, events, month} = work
  const {count, township, task} = dataset.projects
  const falling = noneFalling(dataset)
  const tasks = tasksOf(dataset.campaign).length
  const open = new Map<number, Uint32Array>()
  const all = new Map<number, Uint32Array>()
  const late = new Map<number, number[]>()
  for (const region of candidates.keys()) {
    open.set(region, new Uint32Array(tasks))
    all.set(region, new Uint32Array(tasks))
  }
  for (let row = 0; row < count; row++) {
    if (!admitsProject(selection, dataset, row)) continue
    const state = projectStateAt(events.projects, row, month)
    if (selection.projectStates[state] === 0) continue
    const region = township[row]
    if (state !== DONE && state !== OVERDUE) fall(falling, region, events.projects.overdue[row], work)
    const candidate = candidates.get(region)
    if (!candidate) continue
    if (task[row] >= 0) all.get(region)![task[row]]++
    if (state === DONE) continue
    candidate.projectsOpen++
    if (state === OVERDUE) {
      candidate.projectsOverdue++
      late.set(region, [...(late.get(region) ?? []), row])
    }
    if (task[row] >= 0) open.get(region)![task[row]]++
  }
  for (const candidate of candidates.values()) {
    candidate.late = namesOfLate(dataset, late.get(candidate.region) ?? [])
    candidate.tasks = all.get(candidate.region)!.filter((projects) => projects > 0).length
    candidate.openTasks = [...open.get(candidate.region)!.keys()].filter(
      (each) => open.get(candidate.region)![each] > 0,
    )
  }
  return falling
}

function namesOfLate({projects}: Dataset, rows: readonly number[]): string[] {
  const byDue = [...rows].sort((one, other) => projects.dueDay[one] - projects.dueDay[other])
  return byDue.slice(0, LATE_NAMED).map((row) => textAt(projects.name, row) || textAt(projects.id, row))
}

function addHouses(work: Work, candidates: Map<number, Candidate>): Falling {
  const {dataset, selection, events, month} = work
  const {relief, treatment} = events.deadlines
  const falling = noneFalling(dataset)
  for (let row = 0; row < dataset.houses.count; row++) {
    if (!admitsHouse(selection, dataset, row)) continue
    const state = houseStateAt(events.houses, events.deadlines, row, month)
    if (state < 0 || state === TREATED || selection.houseStates[state] === 0) continue
    const region = dataset.houses.township[row]
    const candidate = candidates.get(region)
    if (candidate) candidate.housesOpen++
    if (candidate && state === HOUSE_OVERDUE) candidate.housesOverdue++
    if (state === HOUSE_OVERDUE) continue
    const relieved = month >= events.houses.relieved[row]
    fall(falling, region, relieved ? treatment : Math.min(relief, treatment), work)
  }
  return falling
}

function noneFalling({regions}: Dataset): Falling {
  return {nextMonth: new Uint32Array(regions.count), byDeadline: new Uint32Array(regions.count)}
}

/** @param from the month from which the row is overdue if nothing is done */
function fall({nextMonth, byDeadline}: Falling, region: number, from: number, {events, month, until}: Work) {
  if (from >= Math.min(NEVER, events.calendar.months)) return
  if (from === month + 1) nextMonth[region]++
  if (from <= until) byDeadline[region]++
}
