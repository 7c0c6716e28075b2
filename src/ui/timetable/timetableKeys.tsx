import {type Line, type Lines, lineAt, lineCount, placeOfLine} from './timetableLayout'

/** What a key does to a tree of rows: another line is active, a group opens or closes, or the line is chosen. */
export type TimetableAct = {go: Line} | {toggle: number} | {choose: Line} | null

/**
 * The keys of a tree grid.
 *
 * @param page lines in sight at once
 */
export function timetableAct(key: string, lines: Lines, active: Line, page: number): TimetableAct {
  const count = lineCount(lines)
  if (count === 0) return null
  const at = Math.max(0, placeOfLine(lines, active))
  const to = (line: number): TimetableAct => ({
    go: lineAt(lines, Math.max(0, Math.min(count - 1, line))),
  })
  const isGroup = active.place < 0
  const isOpen = lines.open(active.group)
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'PageDown':
      return to(at + page)
    case 'PageUp':
      return to(at - page)
    case 'Home':
      return to(0)
    case 'End':
      return to(count - 1)
    case 'ArrowRight':
      if (!isGroup) return null
      return isOpen ? to(at + 1) : {toggle: active.group}
    case 'ArrowLeft':
      if (!isGroup) return {go: {group: active.group, place: -1}}
      return isOpen ? {toggle: active.group} : null
    case 'Enter':
    case ' ':
      return isGroup ? {toggle: active.group} : {choose: active}
    default:
      return null
  }
}
