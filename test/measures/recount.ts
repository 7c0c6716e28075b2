/**
 * An independent recount, written sentence by sentence from CONTRACT § 2: row objects, dates as texts (which
 * sort as they read), no table, no clamping, nothing shared with what it checks.
 */
import type {Filter} from '#domain/filter'
import type {Plain, PlainHouse} from './plain'

export interface Recount {
  townships: number
  assessed: number
  compliant: number
  lost: number
  compliance: number | null
  projects: number
  projectsStarted: number
  projectsDone: number
  projectsOverdue: number
  progress: number | null
  investPlannedWan: number
  investedWan: number
  houses: number
  housesRelieved: number
  housesTreated: number
  housesReliefOverdue: number
  housesTreatmentOverdue: number
  housesTreatedRate: number | null
}

interface Question {
  plain: Plain
  /** The month asked about. */
  t: string
  filter: Filter
  basis: 'date' | 'phase'
  asOf: string
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const monthOf = (day: string) => day.slice(0, 7)
const empty = (list: readonly unknown[]) => list.length === 0

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${month}-${[31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]}`
}

/** Has a dated event happened at t? Nothing later than the as-of date is used. */
function happened({t, asOf}: Question, day: string | undefined): boolean {
  return day !== undefined && day <= asOf && monthOf(day) <= t
}

/** The figures of the townships with these codes. */
export function recount(question: Question, codes: string[]): Recount {
  const {plain, filter} = question
  const townships = plain.townships.filter(
    (one) =>
      one.inScope &&
      codes.includes(one.code) &&
      (empty(filter.counties) || filter.counties.includes(one.county)) &&
      (empty(filter.townships) || filter.townships.includes(one.code)),
  )
  const inSet = new Set(townships.map((one) => one.code))
  const standings = townships.map((one) => standing(question, one.code))
  const compliant = standings.filter((one) => one === 'compliant').length
  return {
    townships: townships.length,
    assessed: standings.filter((one) => one !== 'never').length,
    compliant,
    lost: standings.filter((one) => one === 'lost').length,
    compliance: townships.length === 0 ? null : compliant / townships.length,
    ...recountProjects(question, inSet),
    ...recountHouses(question, inSet),
  }
}

function standing(question: Question, code: string): 'never' | 'failed' | 'lost' | 'compliant' {
  const {plain, basis, asOf, t} = question
  const effective = plain.assessments.filter((one) => {
    if (one.township !== code || (one.stage ?? 'province') !== 'province' || one.day > asOf) return false
    const phase = plain.phases.find((each) => each.id === one.countsFor)
    const own = monthOf(one.day)
    const from = basis === 'phase' && phase && phase.end < own ? phase.end : own
    return from <= t
  })
  const newest = effective
    .map((one) => one.day)
    .sort()
    .at(-1)
  const latest = effective.filter((one) => one.day === newest).at(-1)
  if (!latest) return 'never'
  if (latest.pass) return 'compliant'
  return effective.some((one) => one.pass) ? 'lost' : 'failed'
}

function recountProjects(question: Question, inSet: Set<string>) {
  const {plain, filter, t} = question
  const rows = plain.projects.map((project, index) => {
    const reports = plain.progress.filter((one) => one.project === index && happened(question, one.day))
    const newestFirst = reports
      .map((report, row) => ({...report, row}))
      .sort((one, other) => {
        const byMonth = monthOf(other.day).localeCompare(monthOf(one.day))
        return byMonth || other.row - one.row
      })
    const done = happened(question, project.done)
    const started =
      !done &&
      (project.start === undefined
        ? reports.some((one) => one.percent > 0)
        : happened(question, project.start))
    const overdue = !done && project.due !== undefined && project.due < lastDayOf(t)
    const x = done ? 1 : empty(newestFirst) ? 0 : newestFirst[0].percent / 100
    const invested = newestFirst.find((one) => one.invested !== undefined)?.invested ?? 0
    const state = done ? 'done' : overdue ? 'overdue' : started ? 'started' : 'planned'
    const positive = project.planned !== undefined && project.planned > 0 ? project.planned : 0
    return {
      ...project,
      done,
      started,
      overdue,
      x,
      invested,
      state,
      w: plain.weight === 'equal' ? 1 : positive,
    }
  })
  const counted = rows.filter(
    (one) =>
      inSet.has(one.township) &&
      (empty(filter.tasks) || (one.task !== undefined && filter.tasks.includes(one.task))) &&
      (empty(filter.projectStates) || (filter.projectStates as readonly string[]).includes(one.state)),
  )
  const weight = sum(counted.map((one) => one.w))
  return {
    projects: counted.length,
    projectsStarted: counted.filter((one) => one.started).length,
    projectsDone: counted.filter((one) => one.done).length,
    projectsOverdue: counted.filter((one) => one.overdue).length,
    progress: weight === 0 ? null : sum(counted.map((one) => one.w * one.x)) / weight,
    investPlannedWan: sum(counted.map((one) => one.planned ?? 0)),
    investedWan: sum(counted.map((one) => one.invested)),
  }
}

function recountHouses(question: Question, inSet: Set<string>) {
  const {plain, filter, t} = question
  const isPast = (id: string) => {
    const milestone = plain.milestones.find((one) => one.id === id)
    return milestone !== undefined && lastDayOf(t) > milestone.due
  }
  const rows = plain.houses
    .filter((house: PlainHouse) => inSet.has(house.township) && happened(question, house.filed))
    .map((house) => {
      const treated = happened(question, house.treated)
      const relieved = treated || happened(question, house.relieved)
      const reliefOverdue = !relieved && isPast('houses-relieved')
      const treatmentOverdue = !treated && isPast('houses-treated')
      const overdue = reliefOverdue || treatmentOverdue
      const state = treated ? 'treated' : overdue ? 'overdue' : relieved ? 'relieved' : 'filed'
      return {...house, treated, relieved, reliefOverdue, treatmentOverdue, state}
    })
  const counted = rows.filter(
    (one) =>
      (empty(filter.grades) || (one.grade !== undefined && filter.grades.includes(one.grade))) &&
      (filter.hardship === null || one.hardship === filter.hardship) &&
      (empty(filter.houseStates) || (filter.houseStates as readonly string[]).includes(one.state)),
  )
  const treated = counted.filter((one) => one.treated).length
  return {
    houses: counted.length,
    housesRelieved: counted.filter((one) => one.relieved).length,
    housesTreated: treated,
    housesReliefOverdue: counted.filter((one) => one.reliefOverdue).length,
    housesTreatmentOverdue: counted.filter((one) => one.treatmentOverdue).length,
    housesTreatedRate: counted.length === 0 ? null : treated / counted.length,
  }
}

/** Target and pace of a phase's key at t, from the manifest's own texts. */
export function recountGoal({phases}: Plain, key: string, t: string) {
  const target = (phase: Plain['phases'][number]) =>
    (phase.targets as Record<string, number | undefined>)[key]
  const count = (from: string, to: string) => {
    const [fromYear, fromMonth] = from.split('-').map(Number)
    const [toYear, toMonth] = to.split('-').map(Number)
    return (toYear - fromYear) * 12 + toMonth - fromMonth + 1
  }
  const phase = phases.find((one) => one.start <= t && t <= one.end)
  const here = phase && target(phase)
  if (!phase || here === undefined) return {target: null, pace: null}
  const earlier = phases.filter((one) => one.start < phase.start && target(one) !== undefined)
  const previous = earlier.sort((one, other) => one.start.localeCompare(other.start)).at(-1)
  const prev = (previous && target(previous)) ?? 0
  return {target: here, pace: prev + ((here - prev) * count(phase.start, t)) / count(phase.start, phase.end)}
}
