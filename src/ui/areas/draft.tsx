import type {Area, LonLat} from '#domain/area'
import type {Tool} from './ToolIcon'

/** What is being drawn. */
export interface Draft {
  tool: Tool
  /** Placed so far. */
  corners: readonly LonLat[]
  /** Where the next one would be; null before the pointer came. */
  pointer: LonLat | null
  pressed: boolean
  /** Measured: no further corner is taken. */
  done: boolean
  /** Measured: the last corner leads to the first. */
  closed: boolean
}

/** What a person does while drawing. `far`: the pointer went some way since it was pressed. */
export type Act =
  | {kind: 'press' | 'move'; at: LonLat}
  | {kind: 'lift'; at: LonLat; far: boolean; atFirst: boolean}
  | {kind: 'end'}
  | {kind: 'back'}

export interface Drawing {
  draft: Draft
  /** Drawn whole. A lasso's corners are those of the pointer, however many; a circle has no distance yet where it was a click. */
  area: Area | null
}

export function newDraft(tool: Tool): Draft {
  return {tool, corners: [], pointer: null, pressed: false, done: false, closed: false}
}

/**
 * One step of drawing.
 *
 * @param metres of a circle that is clicked, and beside a line
 * @param metresBetween measures a circle that is dragged
 */
export function drawn(
  draft: Draft,
  act: Act,
  metres: number,
  metresBetween: (one: LonLat, other: LonLat) => number,
): Drawing {
  switch (act.kind) {
    case 'press':
      return {draft: pressed(draft, act.at), area: null}
    case 'move':
      return {draft: moved(draft, act.at), area: null}
    case 'lift':
      return draft.pressed
        ? lifted({...draft, pressed: false}, act, metres, metresBetween)
        : {draft, area: null}
    case 'end':
      return ended(draft, metres)
    case 'back':
      return {draft: {...draft, corners: draft.corners.slice(0, -1), done: false, closed: false}, area: null}
  }
}

function pressed(draft: Draft, at: LonLat): Draft {
  const fresh = draft.done ? newDraft(draft.tool) : draft
  // The second corner of a box that is clicked is where the pointer is lifted.
  const keeps = draft.tool === 'box' && fresh.corners.length === 1
  return {...fresh, corners: keeps ? fresh.corners : [...fresh.corners, at], pointer: at, pressed: true}
}

function moved(draft: Draft, at: LonLat): Draft {
  if (draft.done) return draft
  if (draft.tool === 'lasso' && draft.pressed) return {...draft, corners: [...draft.corners, at], pointer: at}
  return {...draft, pointer: at}
}

function lifted(
  draft: Draft,
  {at, far, atFirst}: Extract<Act, {kind: 'lift'}>,
  metres: number,
  metresBetween: (one: LonLat, other: LonLat) => number,
): Drawing {
  const {tool, corners} = draft
  const [first] = corners
  switch (tool) {
    case 'radius':
      return {
        draft: newDraft(tool),
        area: {kind: 'circle', centre: first, metres: far ? metresBetween(first, at) : metres},
      }
    case 'box': {
      const area = boxOf(first, at)
      return far || area ? {draft: newDraft(tool), area} : {draft, area: null}
    }
    case 'lasso':
      if (far && corners.length > 2) return ended(draft, metres)
      return atFirst && corners.length > 3
        ? ended({...draft, corners: corners.slice(0, -1)}, metres)
        : {draft, area: null}
    case 'buffer':
      return {draft, area: null}
    case 'measure':
      return atFirst && corners.length > 3
        ? {draft: {...draft, corners: corners.slice(0, -1), done: true, closed: true}, area: null}
        : {draft, area: null}
  }
}

function ended(draft: Draft, metres: number): Drawing {
  const {tool} = draft
  const corners = distinct(draft.corners)
  if (tool === 'lasso' && corners.length > 2) return {draft: newDraft(tool), area: {kind: 'polygon', corners}}
  if (tool === 'buffer' && corners.length > 1)
    return {draft: newDraft(tool), area: {kind: 'line', corners, metres}}
  if (tool === 'measure' && corners.length > 1) return {draft: {...draft, corners, done: true}, area: null}
  return {draft, area: null}
}

/** A double click places a corner twice. */
function distinct(corners: readonly LonLat[]): LonLat[] {
  return corners.filter(
    ([lon, lat], index) => index === 0 || lon !== corners[index - 1][0] || lat !== corners[index - 1][1],
  )
}

/** Null where it has no inside. */
function boxOf([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): Area | null {
  const [west, east] = [Math.min(lon, otherLon), Math.max(lon, otherLon)]
  const [south, north] = [Math.min(lat, otherLat), Math.max(lat, otherLat)]
  return east - west < 1e-5 || north - south < 1e-5 ? null : {kind: 'box', west, south, east, north}
}
