import type {Outline} from '#domain/dataset'
import {formatMonth, type Month} from '#domain/month'
import {type Goal, type Status, statusOf} from '#domain/target'
import type {Figures, Goals, Snapshot} from './types'

/** The answer of `zhentu summary` and of `window.zhentu.summary()`, key by key as CONTRACT § 3 has it. */
export interface Summary {
  /** `2018-03` */
  month: string
  /** A phase's id. */
  phase: string | null
  by: 'county' | 'township'
  goals: {compliance: Goal; progress: Goal}
  total: SummaryFigures
  /** In order of code; only units with townships in scope that the filter lets through. */
  regions: ({code: string; name: string} & SummaryFigures)[]
}

/** Fractions 0…1, amounts in 10 000 yuan; null = no value. */
export interface SummaryFigures {
  townships: number
  assessed: number
  compliant: number
  compliance: number | null
  projects: number
  projects_started: number
  projects_done: number
  projects_overdue: number
  progress: number | null
  invest_planned: number
  invested: number
  houses: number
  houses_relieved: number
  houses_treated: number
  houses_relief_overdue: number
  houses_treatment_overdue: number
  compliance_status: Status
  progress_status: Status
}

export function summaryOf(dataset: Outline, snapshot: Snapshot, by: 'county' | 'township'): Summary {
  const {campaign} = dataset
  const {compliance, progress} = snapshot.goals
  const units = by === 'county' ? dataset.counties : dataset.regions
  const figures = by === 'county' ? snapshot.counties : snapshot.townships
  const regions: Summary['regions'] = []
  for (let unit = 0; unit < units.count; unit++) {
    if (figures.townships[unit] === 0) continue
    regions.push({
      code: units.code[unit],
      name: units.name[unit],
      ...summarise(figures, unit, snapshot.goals),
    })
  }
  return {
    month: formatMonth((campaign.timeline.start + snapshot.month) as Month),
    phase: campaign.phases[snapshot.phase]?.id ?? null,
    by,
    goals: {compliance, progress},
    total: summarise(snapshot.whole, 0, snapshot.goals),
    regions,
  }
}

function summarise(figures: Figures, unit: number, goals: Goals): SummaryFigures {
  return {
    townships: figures.townships[unit],
    assessed: figures.assessed[unit],
    compliant: figures.compliant[unit],
    compliance: orNull(figures.compliance[unit]),
    projects: figures.projects[unit],
    projects_started: figures.projectsStarted[unit],
    projects_done: figures.projectsDone[unit],
    projects_overdue: figures.projectsOverdue[unit],
    progress: orNull(figures.progress[unit]),
    invest_planned: figures.investPlannedWan[unit],
    invested: figures.investedWan[unit],
    houses: figures.houses[unit],
    houses_relieved: figures.housesRelieved[unit],
    houses_treated: figures.housesTreated[unit],
    houses_relief_overdue: figures.housesReliefOverdue[unit],
    houses_treatment_overdue: figures.housesTreatmentOverdue[unit],
    compliance_status: statusOf(figures.compliance[unit], goals.compliance),
    progress_status: statusOf(figures.progress[unit], goals.progress),
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
