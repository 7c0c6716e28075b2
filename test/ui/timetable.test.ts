import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Day, type Month, parseDay} from '#domain/month'
import type {TimeScale} from '#ui/timeLayout'
import {endX} from '#ui/timeLayout'
import {timetableAct} from '#ui/timetable/timetableKeys'
import {
  blocksIn,
  dayX,
  type Line,
  lineAt,
  lineCount,
  linesOf,
  placeOfLine,
  scrollTopFor,
  sightOf,
} from '#ui/timetable/timetableLayout'
import {openedIn, toggledGroup} from '#ui/timetable/timetableOpen'

const SCALE: TimeScale = {left: 10, monthWidth: 30, top: 0, bottom: 100, months: 36, unit: 1}
const START = (2016 * 12 + 9) as Month
const on = (text: string) => parseDay(text) as Day

test('the last day of a month stands where the month’s value does; days outside stand at the edges', () => {
  expect(dayX(SCALE, START, on('2016-10-31'))).toBe(endX(SCALE, 0))
  expect(dayX(SCALE, START, on('2017-02-28'))).toBe(endX(SCALE, 4))
  expect(dayX(SCALE, START, on('2016-11-15'))).toBe(endX(SCALE, 0) + 15)
  expect(dayX(SCALE, START, on('2001-01-01'))).toBe(10)
  expect(dayX(SCALE, START, on('2031-01-01'))).toBe(endX(SCALE, 35))
})

/** Milestones 2 (open), a county without rows, one of 3 (closed), one of 2 (open). */
const LINES = linesOf(Uint32Array.of(2, 0, 3, 2), (group) => group !== 2)

test('a group without rows has no line, a closed one has one', () => {
  const all = Array.from({length: lineCount(LINES)}, (_, line) => lineAt(LINES, line))
  expect(all.map(({group, place}) => `${group}:${place}`)).toEqual([
    ...['0:-1', '0:0', '0:1'],
    '2:-1',
    ...['3:-1', '3:0', '3:1'],
  ])
})

test('each line is found again where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.boolean()), {minLength: 1, maxLength: 12}), (groups) => {
      const lines = linesOf(
        Uint32Array.from(groups, ([rows]) => rows),
        (group) => groups[group][1],
      )
      for (let line = 0; line < lineCount(lines); line++)
        expect(placeOfLine(lines, lineAt(lines, line))).toBe(line)
    }),
  )
})

test('rows of a group that was closed are found at its line', () => {
  expect(placeOfLine(LINES, {group: 2, place: 1})).toBe(3)
  expect(placeOfLine(LINES, {group: 1, place: -1})).toBe(-1)
})

test('only rows of projects are asked for, block by block', () => {
  const lines = linesOf(Uint32Array.of(2, 200), () => true)
  expect(blocksIn(lines, 0, 10)).toEqual(['1:0'])
  expect(blocksIn(lines, 60, 140)).toEqual(['1:0', '1:1', '1:2'])
})

test('a million lines are all within reach of the scroll bar, and a line that is gone to is in sight', () => {
  const [count, height] = [1_000_000, 400]
  const bottom = 8_000_000 - height
  expect(sightOf(count, 26, bottom, height).last).toBe(count - 1)
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(bottom), (line, from) => {
      const {first, last} = sightOf(count, 26, scrollTopFor(count, 26, from, height, line), height)
      expect(line).toBeGreaterThanOrEqual(first)
      expect(line).toBeLessThanOrEqual(last)
    }),
  )
})

test('arrows go from line to line, right opens and goes in, left goes out and closes', () => {
  const act = (key: string, group: number, place: number) =>
    timetableAct(key, LINES, {group, place} as Line, 3)
  expect(act('ArrowDown', 0, 1)).toEqual({go: {group: 2, place: -1}})
  expect(act('ArrowRight', 2, -1)).toEqual({toggle: 2})
  expect(act('ArrowRight', 3, -1)).toEqual({go: {group: 3, place: 0}})
  expect(act('ArrowLeft', 3, 1)).toEqual({go: {group: 3, place: -1}})
  expect(act('ArrowLeft', 3, -1)).toEqual({toggle: 3})
  expect(act('PageDown', 0, -1)).toEqual({go: {group: 2, place: -1}})
  expect(act('End', 0, -1)).toEqual({go: {group: 3, place: 1}})
  expect(act('Home', 3, 1)).toEqual({go: {group: 0, place: -1}})
  expect(act('Enter', 3, 1)).toEqual({choose: {group: 3, place: 1}})
  expect(act('a', 3, 1)).toBeNull()
})

test('of all opened groups one is closed by naming it', () => {
  const opened = toggledGroup(['*'], 'a')
  expect(['a', 'b'].map(openedIn(opened))).toEqual([false, true])
  expect(openedIn(toggledGroup(opened, 'a'))('a')).toBe(true)
})
