import type {Dataset} from '#domain/dataset'
import type {Selection} from '#measures/selection'
import type {PointKind, PointSet} from '#scene/points'

/** A ground's points with what the processor asks of each: its township and what a filter looks at. */
export function withCategories(points: PointSet, {projects, houses}: Dataset): PointSet {
  const {rows, count} = points
  const table = points.kind === 'projects' ? projects : houses
  const categoryOf =
    points.kind === 'projects'
      ? (row: number) => projects.task[row] + 1
      : (row: number) => 3 * (houses.grade[row] + 1) + houses.hardship[row] + 1
  const bytes = count === 0 ? 2 : points.looks.length / count
  const looks = new Uint8Array(2 * count)
  for (let point = 0; point < count; point++) {
    looks[2 * point] = points.looks[bytes * point]
    looks[2 * point + 1] = points.looks[bytes * point + 1]
  }
  return {
    ...points,
    looks,
    regions: Uint32Array.from(rows, (row) => table.township[row]),
    categories: Uint16Array.from(rows, categoryOf),
  }
}

/** 1 for each category of a kind (PointSet) that the filter lets through. */
export function categoriesAdmitted({tasks, grades, hardship}: Selection, kind: PointKind): Uint8Array {
  if (kind === 'projects') return tasks
  return Uint8Array.from(
    {length: 3 * grades.length},
    (_, category) => grades[Math.floor(category / 3)] & hardship[category % 3],
  )
}
