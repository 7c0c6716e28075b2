import type {Notice} from './parameter'

/** How the screens stand, and how far those who look at them. */
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

/** Hours of the night as minutes of the day; it may go past midnight. */
export interface Night {
  from: number
  to: number
}

/** How a wall is set up: keys of the address besides the View's, over `wall` of the package. */
export interface WallSettings extends WallPlace {
  /** Minutes between two looks at the source; 0 = never. */
  reloadMinutes: number
  /** Null: it is never dimmed. */
  night: Night | null
  programme: Programme
  /** This window is the remote control of the walls in the others. */
  remote: boolean
}

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
  /** After a person took it over it goes on by itself. */
  resumeSeconds: number
}

export const PROGRAMME_PARTS = ['play', 'tour'] as const
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number]

const INITIAL_WALL: WallSettings = {
  columns: 1,
  rows: 1,
  bezel: 0,
  distance: null,
  wallHeight: null,
  reloadMinutes: 10,
  night: null,
  programme: {
    parts: PROGRAMME_PARTS,
    monthSeconds: 1.5,
    phaseEndSeconds: 8,
    countySeconds: 8,
    wholeSeconds: 12,
    mostCounties: 5,
    resumeSeconds: 300,
  },
  remote: false,
}

export type WallPatch = Partial<Omit<WallSettings, 'programme'>> & {programme?: Partial<Programme>}

/** What the address says of the wall. A wrong value is ignored and told. */
export function parseWall(query: URLSearchParams): {wall: WallPatch; notices: Notice[]} {
  const notices: Notice[] = []
  const read = <Value>(key: string, parse: (text: string) => Value | null): Value | undefined => {
    const text = query.get(key)
    if (text === null || text === '') return undefined
    const value = parse(text)
    if (value === null) notices.push({key, value: text})
    return value ?? undefined
  }
  const tiles = read('tiles', parseTiles)
  const found = {
    ...tiles,
    bezel: read('bezel', numberFrom(0, 500)),
    distance: read('distance', numberFrom(0.5, 200)),
    wallHeight: read('height', numberFrom(0.2, 50)),
    reloadMinutes: read('reload', numberFrom(0, 1440)),
    night: read('night', parseNight),
    programme: programmePatch(read('programme', parseParts), read('pace', numberFrom(0.1, 20))),
    remote: read('remote', (text) => text === '1' || (text === '0' ? false : null)),
  }
  const said = Object.entries(found).filter(([, value]) => value !== undefined)
  return {wall: Object.fromEntries(said) as WallPatch, notices}
}

/** What the address says over what the package says over what is usual. */
export function wallSettings(...patches: (WallPatch | null)[]): WallSettings {
  const all = patches.filter((patch) => patch !== null)
  const programme = Object.assign({}, INITIAL_WALL.programme, ...all.map((patch) => patch.programme))
  return Object.assign({}, INITIAL_WALL, ...all, {programme})
}

/** `3x2` or `3×2`: columns, rows. */
function parseTiles(text: string): Pick<WallPlace, 'columns' | 'rows'> | null {
  const match = /^(\d{1,2})[x×*](\d{1,2})$/i.exec(text.trim())
  if (!match) return null
  const [columns, rows] = [Number(match[1]), Number(match[2])]
  return columns >= 1 && rows >= 1 && columns <= 12 && rows <= 12 ? {columns, rows} : null
}

/** `22:00-06:30`; null for anything else, and for no time at all. */
function parseNight(text: string): Night | null {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const minutes = (hours: string, rest: string | undefined) => Number(hours) * 60 + Number(rest ?? 0)
  const [from, to] = [minutes(match[1], match[2]), minutes(match[3], match[4])]
  return from === to || from > 1440 || to > 1440 ? null : {from: from % 1440, to: to % 1440}
}

/** Whether a minute of the day is in the night. */
export function isNight({from, to}: Night, minute: number): boolean {
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

function parseParts(text: string): readonly ProgrammePart[] | null {
  if (text === 'off') return []
  const parts = text.split(',')
  const known = parts.every((part) => (PROGRAMME_PARTS as readonly string[]).includes(part))
  return known ? (parts as ProgrammePart[]) : null
}

/** @param pace times as fast as is usual */
function programmePatch(parts?: readonly ProgrammePart[], pace?: number): Partial<Programme> | undefined {
  if (!parts && pace === undefined) return undefined
  return {...(parts && {parts}), ...(pace !== undefined && {pace})} as Partial<Programme>
}

function numberFrom(least: number, most: number): (text: string) => number | null {
  return (text) => {
    const number = Number(text)
    return Number.isFinite(number) && number >= least && number <= most ? number : null
  }
}
