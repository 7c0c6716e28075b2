/** How the screens of a wall stand, and how far from it those who look at it. */
export interface WallPlace {
  /** Screens side by side, and one above the other. */
  columns: number
  rows: number
  /** CSS pixels that the frames between two screens hide. */
  bezel: number
  /** Metres from which it is read, and metres of the whole wall from bottom to top; null where they are not said. */
  distance: number | null
  wallHeight: number | null
}

/** Minutes of the day; it may go past midnight. */
export interface Night {
  from: number
  to: number
}

export const PROGRAMME_PARTS = ['play', 'tour'] as const
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number]

/** What plays by itself, and for how long each stop stands. */
export interface Programme {
  /** What it consists of, in this order; nothing = it stands still. */
  parts: readonly ProgrammePart[]
  monthSeconds: number
  phaseEndSeconds: number
  countySeconds: number
  wholeSeconds: number
  /** Counties on the tour at most. */
  mostCounties: number
  /** After a person took it over it goes on by itself; 0 = not. */
  resumeSeconds: number
  /** Times as fast as these say. */
  pace: number
}

export const PROGRAMME_TIMES = ['monthSeconds', 'phaseEndSeconds', 'countySeconds', 'wholeSeconds'] as const
export type ProgrammeTime = (typeof PROGRAMME_TIMES)[number]

/** What a person may choose of it at the wall. */
export type ProgrammeChoice = Pick<Programme, 'parts' | 'pace' | ProgrammeTime>

/** How a wall is set up. */
export interface WallSettings extends WallPlace {
  /** Minutes between two looks at the source; 0 = never. */
  reloadMinutes: number
  /** Null: it is never dimmed. */
  night: Night | null
  programme: Programme
}

/** What a package or an address says of it. */
export type WallSetup = Partial<Omit<WallSettings, 'programme'>> & {programme?: Partial<Programme>}

const MOST_TILES = 12
const DAY = 24 * 60

/** `3x2` or `3×2`: columns, rows; null for anything else. */
export function parseTiles(text: string): Pick<WallPlace, 'columns' | 'rows'> | null {
  const match = /^(\d{1,2})[x×*](\d{1,2})$/i.exec(text.trim())
  if (!match) return null
  const [columns, rows] = [Number(match[1]), Number(match[2])]
  const fits = (count: number) => count >= 1 && count <= MOST_TILES
  return fits(columns) && fits(rows) ? {columns, rows} : null
}

/** `22:00-06:30`; null for anything else, and for no time at all. */
export function parseNight(text: string): Night | null {
  const match = /^(\d{1,2})(?::([0-5]\d))?\s*[-–]\s*(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim())
  if (!match) return null
  const minutes = (hours: string, rest: string | undefined) => Number(hours) * 60 + Number(rest ?? 0)
  const [from, to] = [minutes(match[1], match[2]), minutes(match[3], match[4])]
  return from > DAY || to > DAY || from % DAY === to % DAY ? null : {from: from % DAY, to: to % DAY}
}

/** Whether a minute of the day is in the night. */
export function isNight({from, to}: Night, minute: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}
