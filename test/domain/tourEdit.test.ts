import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  changedStop,
  freeId,
  mergedTours,
  movedStop,
  otherText,
  withoutStop,
  withStep,
  withStop,
  written,
  writtenOther,
} from '#domain/tourEdit'
import {tourOf} from '../builders/tour'

const TITLES = ['甲', '乙', '丙']
const titles = (tour: ReturnType<typeof tourOf>) => tour.stops.map((stop) => stop.title['zh-CN'])

test('a stop goes where it is put, at the end without a place', () => {
  const [stop] = tourOf(['丁']).stops
  const tour = tourOf(TITLES)
  expect(titles(withStop(tour, {...stop, id: 'new'}))).toEqual(['甲', '乙', '丙', '丁'])
  expect(titles(withStop(tour, {...stop, id: 'new'}, 1))).toEqual(['甲', '丁', '乙', '丙'])
  expect(titles(tour)).toEqual(TITLES)
})

test.each([
  [0, 1, ['乙', '甲', '丙']],
  [0, 2, ['乙', '丙', '甲']],
  [2, 0, ['丙', '甲', '乙']],
  [1, 99, ['甲', '丙', '乙']],
  [1, -5, ['乙', '甲', '丙']],
])('stop %i moved to %i', (from, to, order) => {
  const tour = tourOf(TITLES)
  expect(titles(movedStop(tour, tour.stops[from].id, to))).toEqual(order)
})

test('what does not move is the same tour', () => {
  const tour = tourOf(TITLES)
  expect(movedStop(tour, 'stop-1', 0)).toBe(tour)
  expect(movedStop(tour, 'stop-3', 7)).toBe(tour)
  expect(movedStop(tour, 'nobody', 1)).toBe(tour)
})

test('moving loses and doubles no stop', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.integer({min: -3, max: 12}), (from, to) => {
      const tour = tourOf([...'甲乙丙丁戊己庚辛'])
      const moved = movedStop(tour, `stop-${from + 1}`, to)
      expect(titles(moved).sort()).toEqual(titles(tour).sort())
      expect(moved.stops[Math.max(0, Math.min(7, to))].id).toBe(`stop-${from + 1}`)
    }),
  )
})

test('a stop is changed and taken away alone', () => {
  const tour = tourOf(TITLES)
  expect(changedStop(tour, 'stop-2', {project: 'P-1'}).stops.map(({project}) => project)).toEqual([
    null,
    'P-1',
    null,
  ])
  expect(titles(withoutStop(tour, 'stop-2'))).toEqual(['甲', '丙'])
})

test('a text follows in the other language until it has words of its own', () => {
  expect(written(null, 'zh-CN', '你好')).toEqual({'zh-CN': '你好', en: '你好'})
  expect(written({'zh-CN': '你', en: '你'}, 'zh-CN', '你好')).toEqual({'zh-CN': '你好', en: '你好'})
  expect(written({'zh-CN': '你', en: 'you'}, 'zh-CN', '你好')).toEqual({'zh-CN': '你好', en: 'you'})
  expect(written({'zh-CN': '你', en: 'you'}, 'zh-CN', ' ')).toEqual({'zh-CN': 'you', en: 'you'})
  expect(written({'zh-CN': '你', en: '你'}, 'zh-CN', '')).toBeNull()
  expect(writtenOther({'zh-CN': '你', en: '你'}, 'zh-CN', 'you')).toEqual({'zh-CN': '你', en: 'you'})
  expect(writtenOther({'zh-CN': '你', en: 'you'}, 'zh-CN', '')).toEqual({'zh-CN': '你', en: '你'})
  expect(otherText({'zh-CN': '你', en: 'you'}, 'zh-CN')).toBe('you')
  expect(otherText({'zh-CN': '你', en: '你'}, 'zh-CN')).toBe('')
})

test("a tour changed here stands in the place of the package's, one made here comes after", () => {
  const [first, second] = [tourOf(['甲'], 'a'), tourOf(['乙'], 'b')]
  const changed = {...second, title: {'zh-CN': '改', en: 'changed'}}
  const own = tourOf(['丙'], 'own-1')
  expect(mergedTours([first, second], [own, changed])).toEqual([first, changed, own])
  expect(freeId('own', ['own-1', 'own-3'])).toBe('own-2')
})

test('typing on in one field is one step, in another field a further one', () => {
  const before = tourOf(TITLES)
  const step = (key: string) => ({id: 'tour-1', before, key})
  const one = withStep([], step('stop-1 title'))
  const two = withStep(one, {...step('stop-1 title'), before: tourOf(['later'])})
  expect(two).toEqual(one)
  expect(withStep(two, step('stop-1 notes'))).toHaveLength(2)
  expect(withStep(withStep([], step('')), step(''))).toHaveLength(2)
})
