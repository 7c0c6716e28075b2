import {type Campaign, monthCount} from '#domain/campaign'
import {type Day, dayOf, lastDay, type Month, monthOfDay} from '#domain/month'
import type {TimeScale} from '#ui/timeLayout'

/** Where everything of the timetable goes: pure, so that it is tested without a screen. Pixels, if not said. */

/** The months of the timeline over a width, as the time chart has them. */
export function timetableScale(campaign: Campaign, width: number, height: number, unit: number): TimeScale {
  const months = monthCount(campaign)
  const [left, right] = [10 * unit, 16 * unit]
  return {left, monthWidth: Math.max(1, width - left - right) / months, top: 0, bottom: height, months, unit}
}

/** x of the end of a day; days outside the timeline stand at its edges. */
export function dayX(scale: TimeScale, timelineStart: Month, day: Day): number {
  const month = monthOfDay(day)
  const days = lastDay(month) - firstDay(month) + 1
  const at = month - timelineStart + (day - firstDay(month) + 1) / days
  return scale.left + Math.max(0, Math.min(scale.months, at)) * scale.monthWidth
}

function firstDay(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
}

/** The groups that have rows, and how many lines stand before each: its own, and its rows' where it is open. */
export interface Lines {
  /** Indices of the groups shown. */
  groups: Uint32Array
  /** One entry more than groups: the last is the number of lines. */
  starts: Uint32Array
  open: (group: number) => boolean
}

export function linesOf(rows: Uint32Array, open: (group: number) => boolean): Lines {
  const groups = Uint32Array.from(rows.keys()).filter((group) => rows[group] > 0)
  const starts = new Uint32Array(groups.length + 1)
  groups.forEach((group, at) => {
    starts[at + 1] = starts[at] + 1 + (open(group) ? rows[group] : 0)
  })
  return {groups, starts, open}
}

export function lineCount({starts}: Lines): number {
  return starts[starts.length - 1]
}

/** A line: that of a group (place -1), or of one of its rows. */
export interface Line {
  group: number
  place: number
}

/** What stands at a line, by halving. */
export function lineAt({groups, starts}: Lines, line: number): Line {
  const at = partOf(starts, line)
  return {group: groups[at], place: line - starts[at] - 1}
}

/** Where a line stands now; of a row whose group is closed, the group's; -1 for a group without rows. */
export function placeOfLine(lines: Lines, {group, place}: Line): number {
  const at = lines.groups.indexOf(group)
  if (at < 0) return -1
  const rows = lines.starts[at + 1] - lines.starts[at] - 1
  return lines.starts[at] + Math.min(rows, place + 1)
}

/** The last part that begins at or before a line. */
function partOf(starts: Uint32Array, line: number): number {
  let [low, high] = [0, starts.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle] <= line) low = middle
    else high = middle - 1
  }
  return low
}

/** Browsers make no box higher than some 17 million pixels: beyond this the scroll bar moves faster than the lines. */
export const HIGHEST_BOX = 8_000_000

export interface Sight {
  /** The lines in sight, also those cut at the edges. */
  first: number
  last: number
  /** y of the first, in the box in sight. */
  y: number
}

/** Which lines are in sight, for where the scroll bar stands. */
export function sightOf(count: number, lineHeight: number, scrollTop: number, height: number): Sight {
  const top = contentTop(count, lineHeight, scrollTop, height)
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / lineHeight)))
  const last = Math.max(-1, Math.min(count, Math.ceil((top + height) / lineHeight)) - 1)
  return {first, last, y: first * lineHeight - top}
}

/** Where the scroll bar must stand for a line to be in sight; as it stands where it is. */
export function scrollTopFor(
  count: number,
  lineHeight: number,
  scrollTop: number,
  height: number,
  line: number,
): number {
  const top = contentTop(count, lineHeight, scrollTop, height)
  const [from, to] = [line * lineHeight, (line + 1) * lineHeight]
  if (from >= top && to <= top + height) return scrollTop
  return (from < top ? from : to - height) / stretch(count, lineHeight, height)
}

function contentTop(count: number, lineHeight: number, scrollTop: number, height: number): number {
  const most = Math.max(0, count * lineHeight - height)
  return Math.max(0, Math.min(most, scrollTop * stretch(count, lineHeight, height)))
}

/** Pixels of lines for a pixel of the scroll bar. */
function stretch(count: number, lineHeight: number, height: number): number {
  const total = count * lineHeight
  return total <= HIGHEST_BOX ? 1 : (total - height) / (HIGHEST_BOX - height)
}

/** Ranges of rows to ask for, in blocks, so that scrolling a little asks nothing. */
export const BLOCK = 64

/** The blocks of projects among lines, as `group:block`; the first group is that of the milestones. */
export function blocksIn(lines: Lines, first: number, last: number): string[] {
  const blocks: string[] = []
  for (let line = first; line <= last; line++) {
    const {group, place} = lineAt(lines, line)
    const block = `${group}:${Math.floor(place / BLOCK)}`
    if (group > 0 && place >= 0 && blocks.at(-1) !== block) blocks.push(block)
  }
  return blocks
}
