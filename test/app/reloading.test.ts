import {expect, test} from 'vitest'
import {createReloader, type ReloadSource} from '#app/reloading'
import {aClock} from '../builders/clock'

const MINUTE = 60_000

/** A source whose files and answers a test sets. */
function setting({minutes = 10, isFresh = true}: {minutes?: number; isFresh?: boolean} = {}) {
  const clock = aClock()
  const there = {marks: 'a' as string | null, answer: 'shown' as Awaited<ReturnType<ReloadSource['swap']>>}
  const swaps: (string | null)[] = []
  const source: ReloadSource = {
    marks: async () => there.marks,
    swap: async () => {
      swaps.push(there.marks)
      return there.answer
    },
  }
  const reloader = createReloader(clock, source, minutes, isFresh)
  const pass = async (milliseconds: number) => {
    clock.pass(milliseconds)
    // What was asked is answered in tasks that follow.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return {clock, there, swaps, reloader, pass}
}

test('looks on schedule, and reads only what has changed', async () => {
  const {there, swaps, reloader, pass} = setting()
  await reloader.check()
  await pass(10 * MINUTE)
  expect(swaps).toEqual([])
  there.marks = 'b'
  await pass(10 * MINUTE)
  await pass(10 * MINUTE)
  expect(swaps).toEqual(['b'])
  expect(reloader.state()).toMatchObject({swaps: 1, unreachableSince: null})
})

test('keeps what it has while the source is out of reach, says since when, and asks again every minute', async () => {
  const {clock, there, swaps, reloader, pass} = setting()
  await reloader.check()
  there.marks = null
  await pass(10 * MINUTE)
  const since = clock.date()
  await pass(MINUTE)
  await pass(MINUTE)
  expect(reloader.state().unreachableSince).toBe(since)
  there.marks = 'a'
  await pass(MINUTE)
  expect(reloader.state().unreachableSince).toBeNull()
  expect(swaps).toEqual([])
})

test('what cannot be read does not take the place of what can', async () => {
  const {there, reloader, pass} = setting()
  await reloader.check()
  Object.assign(there, {marks: 'b', answer: 'unreadable'})
  await pass(10 * MINUTE)
  expect(reloader.state()).toMatchObject({swaps: 0, swapped: null})
  expect(reloader.state().unreachableSince).not.toBeNull()
  there.answer = 'shown'
  await pass(MINUTE)
  expect(reloader.state()).toMatchObject({swaps: 1, unreachableSince: null})
})

test('rows that were lost are read again although the source stands unchanged, also where it has no schedule', async () => {
  const {there, swaps, reloader, pass} = setting({minutes: 0})
  await reloader.check()
  there.marks = null
  reloader.lost()
  await pass(0)
  there.marks = 'a'
  await pass(MINUTE)
  expect(swaps).toEqual(['a'])
})

test('of a page that has been open for long the data are read at once', async () => {
  const {swaps, reloader} = setting({isFresh: false})
  await reloader.check()
  expect(swaps).toEqual(['a'])
})

test('nothing is left waiting when it ends', async () => {
  const {clock, reloader} = setting()
  await reloader.check()
  reloader.end()
  await reloader.check()
  expect(clock.waiting()).toBe(0)
})
