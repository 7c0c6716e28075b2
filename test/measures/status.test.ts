import {describe, expect, test} from 'vitest'
import {shortOf, statusOf} from '#domain/target'

describe('status of a value against target 0.5 and pace 0.35', () => {
  test.each([
    [null, 'no-data'],
    [Number.NaN, 'no-data'],
    [0.5, 'met'],
    [0.5 - 1e-13, 'met'],
    [0.49, 'on-pace'],
    [0.1 + 0.25, 'on-pace'],
    [0.34, 'behind'],
    [0.25, 'behind'],
    [0.2499, 'far-behind'],
  ])('%d is %s', (value, status) => {
    expect(statusOf(value, {target: 0.5, pace: 0.35})).toBe(status)
  })

  test('without a target there is none, but no data stays no data', () => {
    expect(statusOf(0.5, {target: null, pace: null})).toBe('no-target')
    expect(statusOf(null, {target: null, pace: null})).toBe('no-data')
  })
})

describe('townships short of a target', () => {
  test('are rounded up, but not by the rounding of a product', () => {
    expect(shortOf(0.5, 5, 1)).toBe(2)
    expect(shortOf(0.1 + 0.2, 10, 0)).toBe(3)
    expect(shortOf(0.2, 112, 23)).toBe(0)
    expect(shortOf(0.2, 112, 40)).toBe(0)
  })
})
