import type {SourceKey} from '#domain/campaign'
import {ALIASES} from './aliases'
import {ASSESSMENTS} from './assessments'
import {HOUSES} from './houses'
import {MILESTONES} from './milestones'
import {PROGRESS} from './progress'
import {PROJECTS} from './projects'
import type {TableKind} from './readTable'

/** What a survey asks of a table: its columns, and those that tell one row from another. */
export interface SurveyedKind {
  source: SourceKey | 'aliases'
  columns: readonly string[]
  required: readonly string[]
  /** Rows of two files with the same cells here are the same rows. */
  key: readonly string[]
}

export const REGIONS_KIND: SurveyedKind = {
  source: 'regions',
  columns: ['code', 'name', 'county', 'county_code', 'in_scope', 'name_en', 'county_en'],
  required: ['code', 'name', 'county', 'county_code'],
  key: ['code'],
}

/** The tables of a campaign. */
export const TABLES: Record<Exclude<SourceKey, 'regions'>, TableKind<string, unknown>> = {
  projects: PROJECTS,
  progress: PROGRESS,
  houses: HOUSES,
  assessments: ASSESSMENTS,
  milestones: MILESTONES,
}

export const TABLE_KINDS: readonly SurveyedKind[] = [
  {...PROJECTS, source: 'projects', key: ['id', 'township_code']},
  {...PROGRESS, source: 'progress', key: ['project_id', 'month']},
  {...HOUSES, source: 'houses', key: ['id', 'township_code']},
  {...ASSESSMENTS, source: 'assessments', key: ['township_code', 'date', 'stage']},
  {...MILESTONES, source: 'milestones', key: ['unit_code', 'milestone']},
  {...ALIASES, key: ['code', 'old_code', 'old_name']},
]

export function kindOf(source: SurveyedKind['source']): SurveyedKind {
  return TABLE_KINDS.find((kind) => kind.source === source) ?? REGIONS_KIND
}
