import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'

/** The tables of the task book (任务书). */
export const BOOK_TABLES = ['townships', 'projects', 'houses', 'milestones'] as const
export type BookTable = (typeof BOOK_TABLES)[number]

/**
 * What a cell holds: a text; a number; an amount in 10 000 yuan; a share, or a difference of shares, as a fraction;
 * a day; one of a few words, by its key.
 */
export type CellKind = 'text' | 'number' | 'amount' | 'share' | 'points' | 'day' | 'choice'

/** Null: there is none. */
export type BookCell = string | number | null

export interface BookColumn {
  id: string
  kind: CellKind
  /** Only where a person asks for it. */
  hidden?: true
}

const column = (id: string, kind: CellKind): BookColumn => ({id, kind})
const besides = (id: string, kind: CellKind): BookColumn => ({id, kind, hidden: true})

/** The columns of each table, in their order; the package's own follow (`EXTRA`). */
export const BOOK_COLUMNS = {
  townships: [
    column('name', 'text'),
    column('county', 'choice'),
    column('state', 'choice'),
    column('assessed', 'day'),
    column('score', 'number'),
    column('progress', 'share'),
    column('gap', 'points'),
    besides('rank', 'number'),
    column('projects', 'number'),
    column('projectsDone', 'number'),
    column('projectsOverdue', 'number'),
    besides('planned', 'amount'),
    column('invested', 'amount'),
    column('houses', 'number'),
    besides('housesRelieved', 'number'),
    column('housesTreated', 'number'),
    column('housesOverdue', 'number'),
    besides('code', 'text'),
  ],
  projects: [
    column('name', 'text'),
    column('township', 'text'),
    column('state', 'choice'),
    column('daysOverdue', 'number'),
    column('progress', 'share'),
    column('due', 'day'),
    column('task', 'choice'),
    column('planned', 'amount'),
    column('invested', 'amount'),
    column('start', 'day'),
    column('done', 'day'),
    column('county', 'choice'),
    column('unit', 'text'),
    column('id', 'text'),
    besides('loan', 'amount'),
  ],
  houses: [
    column('id', 'text'),
    column('township', 'text'),
    column('county', 'choice'),
    column('grade', 'choice'),
    column('hardship', 'choice'),
    column('state', 'choice'),
    column('filed', 'day'),
    column('relieved', 'day'),
    column('treated', 'day'),
    column('overdueSince', 'day'),
  ],
  milestones: [
    column('unit', 'text'),
    column('level', 'choice'),
    column('milestone', 'choice'),
    column('state', 'choice'),
    column('due', 'day'),
    column('done', 'day'),
    column('daysLate', 'number'),
  ],
} as const satisfies Record<BookTable, readonly BookColumn[]>

export type ColumnIdOf = {[Table in BookTable]: (typeof BOOK_COLUMNS)[Table][number]['id']}

/** Before the name of a column that the package brings. */
export const EXTRA = 'extra:'

/** A township's state at a month: what its latest assessment in effect made of it. */
export const TOWNSHIP_STATES = ['pass', 'fail', 'lost', 'never'] as const
export const MILESTONE_STATES = ['late', 'open', 'done'] as const

/** Words of a choice that the campaign does not name, in their order. */
export const CHOICES: Record<string, readonly string[]> = {
  'townships.state': TOWNSHIP_STATES,
  'projects.state': PROJECT_STATES,
  'houses.state': HOUSE_STATES,
  'houses.grade': ['C', 'D'],
  'houses.hardship': ['yes', 'no'],
  'milestones.level': ['city', 'county', 'township'],
  'milestones.state': MILESTONE_STATES,
}

/** The columns of a table, those of the package at the end. */
export function columnsOf(table: BookTable, extra: readonly string[]): readonly BookColumn[] {
  return [...BOOK_COLUMNS[table], ...extra.map((name) => besides(EXTRA + name, 'text'))]
}

/** The figures whose rows each table can show alone. */
export const ROW_FIGURES = {
  townships: ['townships', 'assessed', 'compliant', 'lost', 'notCompliant', 'neverAssessed'],
  projects: [
    'projects',
    'projectsStarted',
    'projectsDone',
    'projectsOverdue',
    'progress',
    'investPlannedWan',
    'investedWan',
  ],
  houses: ['houses', 'housesRelieved', 'housesTreated', 'housesReliefOverdue', 'housesTreatmentOverdue'],
  milestones: ['milestonesLate', 'milestonesOpen', 'milestonesDone'],
} as const satisfies Record<BookTable, readonly string[]>

export type RowFigure = (typeof ROW_FIGURES)[BookTable][number]

/** The figure if this table has rows of it. */
export function figureIn<Table extends BookTable>(
  table: Table,
  figure: string | null,
): (typeof ROW_FIGURES)[Table][number] | null {
  return (ROW_FIGURES[table] as readonly string[]).includes(figure ?? '')
    ? (figure as (typeof ROW_FIGURES)[Table][number])
    : null
}
