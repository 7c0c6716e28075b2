import {expect, test} from 'vitest'
import {countyOutline} from '#scene/countyOutline'
import {originOf} from '#scene/scene'
import {aCampaign} from '../builders/campaign'

const lengthOf = (lines: Float64Array[]) =>
  lines.reduce((sum, line) => {
    for (let at = 2; at < line.length; at += 2)
      sum += Math.hypot(line[at] - line[at - 2], line[at + 1] - line[at - 1])
    return sum
  }, 0)

const cixi = {county: '慈溪市', county_code: '330282'}
const yuyao = {county: '余姚市', county_code: '330281'}

test('a county is outlined without the borders between its townships', async () => {
  const {regions} = await aCampaign().township('甲', cixi).township('乙', cixi).township('丙', yuyao).read()
  const origin = originOf(regions)
  const one = countyOutline(regions, 0, origin)
  const [width, height] = [0, 1].map((axis) => {
    const along = one.flatMap((line) => [...line].filter((_, at) => at % 2 === axis))
    return Math.max(...along) - Math.min(...along)
  })
  expect(lengthOf(one)).toBeCloseTo(2 * width + 2 * height, 6)
  // Two squares side by side: what they share is no border of the county.
  expect(lengthOf(countyOutline(regions, 1, origin))).toBeCloseTo(4 * width + 2 * height, 6)
})

test('a county without boundaries has no outline', async () => {
  const {regions} = await aCampaign().township('甲', cixi).township('乙', yuyao).read()
  expect(countyOutline(regions, 7, originOf(regions))).toEqual([])
})
