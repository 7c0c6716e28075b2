import type {Dataset, Outline} from '#domain/dataset'

export type Rows = Pick<Dataset, 'projects' | 'progress' | 'houses' | 'assessments' | 'milestones'>
export type ExcerptOf = {township: number} | {project: number} | {house: number}

export function excerptOf(dataset: Dataset, _of: ExcerptOf): Rows {
  const {projects, progress, houses, assessments, milestones} = dataset
  return {projects, progress, houses, assessments, milestones}
}

export function withRows(outline: Outline, rows: Rows): Dataset {
  return {...outline, ...rows}
}
