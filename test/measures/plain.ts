import type {TargetKey} from '#domain/campaign'
import type {AssessmentStage, HouseGrade, SampleLevel} from '#domain/dataset'
import {type Day, type Month, NEVER_DAY, parseDay, parseMonth} from '#domain/month'

/** A package as its files have it: texts and numbers. Days are `2018-03-31`, months `2018-03`. */
export interface Plain {
  start: string
  end: string
  asOf: string
  weight: 'investment' | 'equal'
  phases: {id: string; start: string; end: string; targets: Partial<Record<TargetKey, number>>}[]
  milestones: {id: string; due: string; level?: 'city' | 'county' | 'township'}[]
  tasks: string[]
  townships: {code: string; county: string; inScope: boolean}[]
  projects: PlainProject[]
  progress: {project: number; day: string; percent: number; invested?: number | undefined}[]
  houses: PlainHouse[]
  assessments: PlainAssessment[]
  milestonesDone?: {unit: string; milestone: string; done?: string}[]
  open?: Record<string, string>
}

export interface PlainProject {
  township: string
  task?: string | undefined
  planned?: number | undefined
  start?: string | undefined
  due?: string | undefined
  done?: string | undefined
}

export interface PlainHouse {
  township: string
  grade?: HouseGrade | undefined
  hardship?: boolean | undefined
  filed?: string | undefined
  relieved?: string | undefined
  treated?: string | undefined
}

export interface PlainAssessment {
  township: string
  day: string
  pass: boolean
  score?: number | undefined
  stage?: AssessmentStage | undefined
  countsFor?: string | undefined
  sample?: SampleLevel | undefined
}

/** A campaign of two counties and three townships over 2018 with nothing in it. */
export const EMPTY: Plain = {
  start: '2018-01',
  end: '2018-12',
  asOf: '2018-12-31',
  weight: 'investment',
  phases: [],
  milestones: [],
  tasks: ['t01', 't02'],
  townships: [
    {code: 'a1', county: 'a', inScope: true},
    {code: 'a2', county: 'a', inScope: true},
    {code: 'b1', county: 'b', inScope: true},
  ],
  projects: [],
  progress: [],
  houses: [],
  assessments: [],
}

export function month(text: string): Month {
  const value = parseMonth(text)
  if (value === null) throw new Error(`not a month: ${text}`)
  return value
}

export function day(text: string | undefined): Day {
  if (text === undefined) return NEVER_DAY
  const value = parseDay(text)
  if (value === null) throw new Error(`not a day: ${text}`)
  return value
}
