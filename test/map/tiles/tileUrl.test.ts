import {expect, test} from 'vitest'
import {tileUrl} from '#map/tiles/tileUrl'

const TILE = {z: 3, x: 6, y: 2}
const PLAIN = {scheme: 'xyz', subdomains: 'abc'} as const

test.each([
  ['https://h/{z}/{x}/{y}.png', 'https://h/3/6/2.png'],
  ['https://h/{z}/{x}/{-y}.png', 'https://h/3/6/5.png'],
  ['https://{s}.h/{z}/{x}/{y}', 'https://c.h/3/6/2'],
  ['https://h/{z}/{y}/{x}?key={key}', 'https://h/3/2/6?key=a%26b'],
  ['https://h/wmts?M={TileMatrix}&R={TileRow}&C={TileCol}', 'https://h/wmts?M=3&R=2&C=6'],
  ['https://h/{z}/{x}/{y}/{ratio}', 'https://h/3/6/2/{ratio}'],
])('%s', (template, url) => {
  expect(tileUrl(template, TILE, PLAIN, 'a&b')).toBe(url)
})

test('rows of TMS count from the south', () => {
  expect(tileUrl('{z}/{x}/{y}', TILE, {...PLAIN, scheme: 'tms'}, '')).toBe('3/6/5')
})

test('tiles side by side are asked of different servers, a tile always of the same', () => {
  const servers = [0, 1, 2, 3].map((x) => tileUrl('{s}', {z: 3, x, y: 0}, PLAIN, ''))
  expect(servers).toEqual(['a', 'b', 'c', 'a'])
})
