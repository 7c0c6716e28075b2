import type {HouseState, ProjectState} from '#domain/filter'

export type AssessedStatus = 'pass' | 'fail' | 'lost' | 'out'
export type TaskState = 'done' | 'going' | 'overdue' | 'planned' | 'none'

/** A township's card at the month shown, in words and shares. */
export interface CardModel {
  code: string
  name: string
  county: string
  inScope: boolean
  status: AssessedStatus
  sentence: string
  history: HistoryModel
  tasks: {
    count: number
    summary: string
    areas: {id: string; name: string; done: string; tasks: TaskCell[]}[]
  } | null
  projects: {summary: string; rows: ProjectRow[]} | null
  houses: HousesModel | null
}

export interface HistoryModel {
  months: number
  start: string
  end: string
  /** Index of the month shown. */
  now: number
  /** Spans of months in which it stood as passed, failed or lost; `to` not included. */
  spans: {from: number; to: number; status: AssessedStatus}[]
  /** Assessments, each at its month. `text` is short, `label` a sentence. */
  events: {id: string; month: number; pass: boolean; text: string; label: string; decides: boolean}[]
}

export interface TaskCell {
  id: string
  name: string
  state: TaskState
  /** Of its projects, done ÷ all, and the same in figures. */
  doneShare: number
  doneText: string
}

export interface ProjectRow {
  id: string
  name: string
  unit: string
  state: ProjectState
  amount: string
  progress: number | null
  share: string
  dates: string
}

export interface HousesModel {
  summary: string
  steps: {
    id: 'filed' | 'relieved' | 'treated'
    name: string
    share: number
    count: string
    overdue: string
    rest: number
  }[]
  list: HouseGroup[]
}

/** The houses in one state, each with the days of what had happened by the month shown. */
export interface HouseGroup {
  state: HouseState
  name: string
  count: string
  rows: HouseRow[]
}

export interface HouseRow {
  id: string
  /** Short enough for a column; `id` is whole. */
  shortId: string
  grade: string
  hardship: string
  /** 建档, 隐患排除, 治理改造: the month, and the day in full. */
  steps: {month: string; day: string}[]
}
