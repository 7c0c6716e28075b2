import {expect, test} from 'vitest'
import {feasibleRatio} from '#ui/output/mapPicture'
import {dpiOf, PAPER_NAMES, posterOf} from '#ui/output/papers'

test.each(['landscape', 'portrait'] as const)('a poster has the shape of its paper, %s', (way) => {
  for (const paper of PAPER_NAMES) {
    const {width, height, widthMm, heightMm} = posterOf(paper, way)
    expect(width / height).toBeCloseTo(widthMm / heightMm, 2)
    expect(width > height).toBe(way === 'landscape')
  }
})

test('what is held in the hand is printed at 200 dots an inch or more', () => {
  const dpi = PAPER_NAMES.map((paper) => Math.round(dpiOf(paper, posterOf(paper, 'portrait').ratio)))
  expect(dpi).toEqual([250, 220, 170, 130])
})

test('no picture is asked for that a canvas cannot hold', () => {
  expect(feasibleRatio(1000, 600, 4, 8192)).toBe(4)
  expect(feasibleRatio(4000, 600, 4, 8192)).toBeCloseTo(2.048)
  expect(4000 * 3000 * feasibleRatio(4000, 3000, 4, 16384) ** 2).toBeLessThanOrEqual(40e6 + 1)
})
