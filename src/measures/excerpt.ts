import type {Dataset, ExtraColumns, IndexColumn, Outline, TextColumn} from '#domain/dataset'

/** What a Dataset has besides its Outline. */
export type Rows = Pick<Dataset, 'projects' | 'progress' | 'houses' | 'assessments' | 'milestones'>

/** Index of a township, of a project or of a house. */
export type ExcerptOf = {township: number} | {project: number} | {house: number}

const NONE = new Uint32Array()

/**
 * The rows that a card or a tip is about, cut out of all: those of one township, with the milestones of it, of its
 * county and of the city; or one project with its reports; or one house. They keep their order, the row in the
 * file and the index of their township; a project has a new index, in its reports too. Nothing is shared with the
 * Dataset, so that it may be handed over.
 */
export function excerptOf(dataset: Dataset, of: ExcerptOf): Rows {
  const {projects, progress, houses, assessments, milestones} = dataset
  const ofTownship = (township: IndexColumn) => ('township' in of ? rowsAt(township, of.township) : NONE)
  const chosen = 'project' in of ? Uint32Array.of(of.project) : ofTownship(projects.township)
  return {
    projects: pick(projects, chosen),
    progress: reportsOf(progress, chosen, projects.count),
    houses: pick(houses, 'house' in of ? Uint32Array.of(of.house) : ofTownship(houses.township)),
    assessments: pick(assessments, ofTownship(assessments.township)),
    milestones: pick(milestones, 'township' in of ? recordsOf(dataset, of.township) : NONE),
  }
}

/** A Dataset that holds these rows alone. */
export function withRows(outline: Outline, rows: Rows): Dataset {
  return {...outline, ...rows}
}

function rowsAt(township: IndexColumn, region: number): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < township.length; row++) if (township[row] === region) rows.push(row)
  return Uint32Array.from(rows)
}

function reportsOf(progress: Dataset['progress'], projects: Uint32Array, count: number): Dataset['progress'] {
  const newIndex = new Int32Array(count).fill(-1)
  projects.forEach((project, index) => {
    newIndex[project] = index
  })
  const rows: number[] = []
  for (let row = 0; row < progress.count; row++) if (newIndex[progress.project[row]] >= 0) rows.push(row)
  const reports = pick(progress, Uint32Array.from(rows))
  return {...reports, project: reports.project.map((project) => newIndex[project])}
}

function recordsOf({regions, counties, milestones}: Dataset, region: number): Uint32Array {
  const codes = [regions.code[region], counties.code[regions.county[region]], 'city']
  const rows: number[] = []
  milestones.unitCode.forEach((code, row) => {
    if (codes.includes(code)) rows.push(row)
  })
  return Uint32Array.from(rows)
}

type Column = Uint32Array | string[] | TextColumn | ExtraColumns

/** Some rows of a table, column by column. */
function pick<Table extends {count: number}>({count: _, ...columns}: Table, rows: Uint32Array): Table {
  const picked = Object.entries<Column>(columns as unknown as Record<string, Column>).map(([key, column]) => [
    key,
    pickColumn(column, rows),
  ])
  return {...Object.fromEntries(picked), count: rows.length}
}

function pickColumn(column: Column, rows: Uint32Array): Column {
  if (isExtra(column)) return column.map(({name, text}) => ({name, text: pickTexts(text, rows)}))
  if (Array.isArray(column)) return Array.from(rows, (row) => column[row])
  if ('starts' in column) return pickTexts(column, rows)
  // A column that no row has anything in may be empty.
  const picked = new (column.constructor as Uint32ArrayConstructor)(column.length === 0 ? 0 : rows.length)
  for (let i = 0; i < picked.length; i++) picked[i] = column[rows[i]]
  return picked
}

/** An empty list is nobody's column of texts, or of no row. */
function isExtra(column: Column): column is ExtraColumns {
  return Array.isArray(column) && typeof column[0] !== 'string'
}

function pickTexts({bytes, starts}: TextColumn, rows: Uint32Array): TextColumn {
  const picked = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    picked[i + 1] = picked[i] + starts[row + 1] - starts[row]
  })
  const copy = new Uint8Array(picked[rows.length])
  rows.forEach((row, i) => {
    copy.set(bytes.subarray(starts[row], starts[row + 1]), picked[i])
  })
  return {bytes: copy, starts: picked}
}
