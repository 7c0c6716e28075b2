import type {Dataset} from '#domain/dataset'
import {admitsHouse, admitsProject, type Selection} from '#measures/selection'
import type {PointKind} from './points'

/** A filter as the graphics card asks it, states apart: tables of 1 and 0, the same for a million rows as for ten. */
export interface Admission {
  /** Per region. */
  regions: Uint8Array
  /** Per category of a PointSet. */
  categories: Uint8Array
}

export function admissionOf(selection: Selection, kind: PointKind): Admission {
  const {regions, tasks, grades, hardship} = selection
  if (kind === 'projects') return {regions, categories: tasks}
  const categories = new Uint8Array(grades.length * hardship.length)
  for (let category = 0; category < categories.length; category++)
    categories[category] =
      grades[Math.floor(category / hardship.length)] & hardship[category % hardship.length]
  return {regions, categories}
}

/** `task + 1` of each of these projects; `3 (grade + 1) + hardship + 1` of each of these houses. */
export function categoriesOf({projects, houses}: Dataset, kind: PointKind, rows: Uint32Array): Uint16Array {
  const categories = new Uint16Array(rows.length)
  if (kind === 'projects') {
    for (let i = 0; i < rows.length; i++) categories[i] = projects.task[rows[i]] + 1
  } else {
    for (let i = 0; i < rows.length; i++)
      categories[i] = 3 * (houses.grade[rows[i]] + 1) + houses.hardship[rows[i]] + 1
  }
  return categories
}

/** Does the filter let a row through, its state apart? */
export function admitsRow(selection: Selection, dataset: Dataset, kind: PointKind, row: number): boolean {
  return kind === 'projects' ? admitsProject(selection, dataset, row) : admitsHouse(selection, dataset, row)
}
