import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {Availability, TileLost} from '#map/tiles/Availability'
import type {TileTrouble} from '#map/tiles/tileHealth'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server of tiles that answers as it is told to, and what is heard of it. */
function aServer() {
  let answer: () => Promise<string> = async () => 'tile'
  const heard: (TileTrouble | null)[] = []
  const back = vi.fn()
  const asked: string[] = []
  const availability = new Availability(
    (trouble) => heard.push(trouble),
    back,
    () => 1000,
  )
  return {
    availability,
    heard,
    back,
    asked,
    says: (next: typeof answer) => {
      answer = next
    },
    ask: (x: number) =>
      availability
        .ask(`${x}`, new AbortController().signal, () => {
          asked.push(`${x}`)
          return answer()
        })
        .catch((error: Error) => error.message),
  }
}

const lost = async () => {
  throw new TileLost('unreachable')
}

test('one tile that is lost is no outage', async () => {
  const {ask, says, heard} = aServer()
  says(lost)
  await ask(1)
  await ask(2)
  expect(heard).toEqual([])
})

test('a server that is lost is told once, and asked for nothing more than one tile by and by', async () => {
  const {ask, says, heard, asked} = aServer()
  says(lost)
  for (let x = 0; x < 20; x++) await ask(x)
  expect(heard).toEqual([{since: 1000, why: 'unreachable'}])
  expect(asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toHaveLength(4)
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  // After 2, 4, 8, 16, 32 s, then once a minute.
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.length).toBeLessThan(20)
})

test('once it answers that is told, and it is asked as before', async () => {
  const {ask, says, heard, back, asked, availability} = aServer()
  says(lost)
  for (let x = 0; x < 5; x++) await ask(x)
  expect(availability.isWhole).toBe(false)
  says(async () => 'tile')
  await vi.advanceTimersByTimeAsync(2000)
  expect(heard.at(-1)).toBeNull()
  expect(back).toHaveBeenCalledOnce()
  expect(availability.isWhole).toBe(true)
  asked.length = 0
  expect(await ask(7)).toBe('tile')
  expect(asked).toEqual(['7'])
})

test('where a server has no tile it is not lost', async () => {
  const {ask, says, heard, availability} = aServer()
  says(async () => {
    throw new TileLost('absent')
  })
  for (let x = 0; x < 10; x++) await ask(x)
  expect([heard, availability.isWhole]).toEqual([[], true])
})

test('when the network is back it is asked at once', async () => {
  const {ask, says, heard, availability} = aServer()
  says(lost)
  for (let x = 0; x < 4; x++) await ask(x)
  await vi.advanceTimersByTimeAsync(60_000)
  says(async () => 'tile')
  availability.lookNow()
  await vi.advanceTimersByTimeAsync(1)
  expect(heard.at(-1)).toBeNull()
})

test('a tile that is called off is no failure', async () => {
  const {availability, heard} = aServer()
  const end = new AbortController()
  for (let x = 0; x < 5; x++) {
    const asked = availability.ask(`${x}`, end.signal, async () => {
      throw new DOMException('', 'AbortError')
    })
    end.abort()
    await expect(asked).rejects.toThrow()
  }
  expect([heard, availability.isWhole]).toEqual([[], true])
})
