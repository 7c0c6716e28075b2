import {expect, test} from 'vitest'
import {toursOf} from '#data/manifestTours'
import {rawManifest} from '#data/packageFiles'
import {packageWithTours} from '#data/tourPackage'
import {tourOf} from '../builders/tour'

const json = (value: unknown) => new Blob([JSON.stringify(value)])
const PNG = new Blob(['png'], {type: 'image/png'})

async function toursIn(files: ReadonlyMap<string, Blob>) {
  return toursOf(((await rawManifest(files)) as {tours: Parameters<typeof toursOf>[0]}).tours)
}

test('tours made here come after the package’s, one that was changed stands in its place', async () => {
  const brought = [
    {id: 'a', title: 'A', stops: []},
    {title: 'no id', stops: [{title: 'old'}]},
  ]
  const files = new Map([['campaign.json', json({id: 'x', tours: brought})]])
  const own = [tourOf(['新'], 'tour-2'), tourOf(['甲'], 'own-1')]
  const made = await packageWithTours(files, own, async () => null)
  expect((await toursIn(made)).map(({id, stops}) => [id, stops.length])).toEqual([
    ['a', 0],
    ['tour-2', 1],
    ['own-1', 1],
  ])
})

test('pictures become files of the package, each a name of its own; one that is lost is left out', async () => {
  const taken = new Blob(['other'], {type: 'image/png'})
  const files = new Map([
    ['campaign.json', json({id: 'x'})],
    ['pictures/stop-1.png', taken],
    ['photos/then.jpg', PNG],
  ])
  const tour = tourOf(['甲', '乙'])
  const picture = (url: string) => ({url, caption: null})
  const stops = [
    {...tour.stops[0], before: picture('kept:1'), after: picture('kept:gone')},
    {...tour.stops[1], before: picture('photos/then.jpg'), after: picture('https://example.org/now.jpg')},
  ]
  const own = {...tour, stops}
  const made = await packageWithTours(files, [own], async (url) => (url === 'kept:1' ? PNG : null))
  expect(made.get('pictures/stop-1.png')).toBe(taken)
  expect(made.get('pictures/stop-2.png')).toBe(PNG)
  const [read] = await toursIn(made)
  expect(read.stops.map(({before, after}) => [before?.url, after?.url])).toEqual([
    ['pictures/stop-2.png', undefined],
    ['photos/then.jpg', 'https://example.org/now.jpg'],
  ])
})
