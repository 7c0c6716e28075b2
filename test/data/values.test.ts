import fc from 'fast-check'
import {expect, test} from 'vitest'
import {BAD_DAY, parseDate, parseFlag, parseNumber} from '#data/values'
import {formatDay, parseDay} from '#domain/month'

test('numbers are exact to the last bit', () => {
  fc.assert(
    fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
      expect(parseNumber(String(value))).toBe(Number(String(value)))
    }),
  )
  fc.assert(
    fc.property(fc.integer({min: -1e9, max: 1e9}), fc.nat(999_999), (whole, fraction) => {
      const text = `${whole}.${fraction}`
      expect(parseNumber(text)).toBe(Number(text))
    }),
  )
})

test.each([
  '',
  '-',
  '.',
  '-.',
  '1,200',
  '1 2',
  '0x10',
  'NaN',
  'Infinity',
  '1e999',
  '--1',
  '1.2.3',
  '１２',
  '5%',
])('"%s" is no number', (text) => {
  expect(parseNumber(text)).toBeNaN()
})

test.each([
  ['.5', 0.5],
  ['5.', 5],
  ['+3', 3],
  ['1E+05', 1e5],
  ['-0', -0],
  ['007', 7],
])('"%s" is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test('dates are those of the domain', () => {
  const day = fc.integer({min: -700_000, max: 2_900_000})
  fc.assert(
    fc.property(day, (one) => {
      expect(parseDate(formatDay(one as never))).toBe(one)
    }),
  )
  const likeDates = fc.stringMatching(/^[0-3]\d{3}-[01]\d(-[0-3]\d)?$/)
  fc.assert(
    fc.property(fc.oneof(likeDates, fc.string()), (text) => {
      expect(parseDate(text)).toBe(parseDay(text) ?? BAD_DAY)
    }),
    {numRuns: 2000},
  )
})

test.each([
  '2018-3-5',
  '2018/03/05',
  '2018-13',
  '2018-00',
  '2018-02-29',
  '2018-03-00',
  '2018-03x05',
  '201803',
  '2017.1',
])('%s is no date', (text) => {
  expect(parseDate(text)).toBe(BAD_DAY)
})

test('2016 had a 29 February', () => {
  expect(formatDay(parseDate('2016-02'))).toBe('2016-02-29')
})

test('flags', () => {
  expect(['true', 'TRUE', '1', '是', 'false', '0', '否', 'yes', ''].map(parseFlag)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    null,
    null,
  ])
})
