import {expect, test} from 'vitest'
import {TourKeeper} from '#app/tourKeeper'
import type {TourStorage} from '#app/tourStorage'
import type {Tour} from '#domain/tour'
import {tourOf} from '../builders/tour'

/** A browser's storage with the windows that look at it. */
function browserOf() {
  const tours = new Map<string, Tour>()
  const pictures = new Map<string, Blob>()
  const heard: (() => void)[] = []
  let fault: string | null = null
  const orFail = async <Value>(value: () => Value): Promise<Value> => {
    if (fault) throw new DOMException('no', fault)
    return value()
  }
  const storage: TourStorage = {
    tours: (campaign) =>
      orFail(() => [...tours].flatMap(([key, tour]) => (key.startsWith(`${campaign} `) ? [tour] : []))),
    write: (campaign, id, tour) =>
      orFail(() => {
        if (tour) tours.set(`${campaign} ${id}`, tour)
        else tours.delete(`${campaign} ${id}`)
      }),
    picture: (id) => orFail(() => pictures.get(id) ?? null),
    putPicture: (id, picture) => orFail(() => void pictures.set(id, picture)),
  }
  return {
    tours,
    pictures,
    breakWith: (name: string | null) => {
      fault = name
    },
    async window(campaign = 'x') {
      const others = () => heard.filter((one) => one !== own)
      let own = () => {}
      const keeper = new TourKeeper(storage, {
        tell: () => {
          for (const hear of others()) hear()
        },
        listen: (hear) => {
          own = hear
          heard.push(hear)
        },
      })
      await keeper.open(campaign)
      return keeper
    },
  }
}

const PICTURE = new Blob(['png'], {type: 'image/png'})
const titles = (keeper: TourKeeper) =>
  keeper.state().own.map(({stops}) => stops.map(({title}) => title.en).join(''))

test('a change is kept at once and is there in another window and after a reload', async () => {
  const browser = browserOf()
  const [one, other] = [await browser.window(), await browser.window()]
  one.put(tourOf(['a', 'b']))
  await one.settled()
  await expect.poll(() => titles(other)).toEqual(['ab'])
  expect(titles(await browser.window())).toEqual(['ab'])
  expect(titles(await browser.window('other package'))).toEqual([])
  one.remove('tour-1')
  await one.settled()
  expect(titles(await browser.window())).toEqual([])
})

test('of two windows the last stands, whole', async () => {
  const browser = browserOf()
  const [one, other] = [await browser.window(), await browser.window()]
  one.put(tourOf(['a', 'b', 'c']))
  other.put(tourOf(['x']))
  await Promise.all([one.settled(), other.settled()])
  expect(['abc', 'x']).toContain(titles(await browser.window())[0])
  await expect.poll(() => titles(one)).toEqual(titles(other))
})

test('steps are taken back one by one, also a tour thrown away', async () => {
  const keeper = await browserOf().window()
  keeper.put(tourOf(['a']))
  keeper.put(tourOf(['ab']), 'title')
  keeper.put(tourOf(['abc']), 'title')
  keeper.remove('tour-1')
  expect(titles(keeper)).toEqual([])
  for (const expected of [['abc'], ['a'], []]) {
    expect(keeper.undo()).toBe('tour-1')
    expect(titles(keeper)).toEqual(expected)
  }
  expect(keeper.undo()).toBeNull()
})

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
])(
  'where nothing can be kept (%s) it is told, nothing is lost, and it is kept later',
  async (name, problem) => {
    const browser = browserOf()
    const keeper = await browser.window()
    browser.breakWith(name)
    const url = await keeper.addPicture(PICTURE)
    keeper.put(tourOf(['a']))
    await keeper.settled()
    expect(keeper.state().problem).toBe(problem)
    expect(keeper.isUnkept).toBe(true)
    expect(titles(keeper)).toEqual(['a'])
    expect(await keeper.picture(url)).toBe(PICTURE)
    browser.breakWith(null)
    keeper.put(tourOf(['ab']))
    await keeper.settled()
    expect(keeper.state().problem).toBeNull()
    expect(keeper.isUnkept).toBe(false)
    expect([...browser.tours.values()].map(({stops}) => stops[0].title.en)).toEqual(['ab'])
    expect([...browser.pictures.values()]).toEqual([PICTURE])
  },
)
