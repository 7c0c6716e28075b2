import {expect, test} from 'vitest'
import {handoverOfTabs} from '#app/tourHandover'
import {TourKeeper} from '#app/tourKeeper'
import type {TourStorage} from '#app/tourStorage'
import {tourOf} from '../builders/tour'

const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'))
const FORBIDDEN: TourStorage = {tours: refuse, write: refuse, picture: refuse, putPicture: refuse}

async function aWindow(campaign: string) {
  const keeper = new TourKeeper(FORBIDDEN, {tell: () => {}, listen: () => {}}, handoverOfTabs('tours'))
  await keeper.open(campaign)
  return keeper
}

const stops = (keeper: TourKeeper) => keeper.state().own.map(({stops}) => stops.map(({title}) => title.en))

test('where nothing may be kept, a second window gets the tours of the first, of that campaign alone', async () => {
  const first = await aWindow('x')
  first.put(tourOf(['a', 'b']))
  await first.settled()
  expect(stops(await aWindow('x'))).toEqual([['a', 'b']])
  expect(stops(await aWindow('y'))).toEqual([])
})
