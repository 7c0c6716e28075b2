import {describe, expect, test} from 'vitest'
import {amountText, formatAmount, formatNumber, formatShare, shortAmount} from '#i18n/numbers'

const THIN = '\u2009'

describe('numbers', () => {
  test('thousands are parted by a thin space, a negative has a true minus', () => {
    expect(formatNumber(1248)).toBe(`1${THIN}248`)
    expect(formatNumber(1234567.25, 1)).toBe(`1${THIN}234${THIN}567.3`)
    expect(formatNumber(-3.46, 1)).toBe('\u22123.5')
  })

  test('what rounds to nothing has no sign, and no value no text', () => {
    expect(formatNumber(-0.04, 1)).toBe('0.0')
    expect(formatNumber(Number.NaN)).toBe('')
    expect(formatShare(0 / 0)).toBe('')
  })

  test('a share keeps a decimal only where it says something', () => {
    expect(formatShare(0.5)).toBe('50%')
    expect(formatShare(53 / 112)).toBe('47.3%')
    expect(formatShare(0.5, 1)).toBe('50.0%')
  })
})

describe('amounts in 10 000 yuan', () => {
  test('Chinese counts in 亿 and 万', () => {
    expect(formatAmount(1_186_000, 'zh-CN')).toEqual({number: '118.6', unit: '亿元'})
    expect(amountText(1280, 'zh-CN')).toBe(`1${THIN}280 万元`)
    expect(shortAmount(1280, 'zh-CN')).toBe(`1${THIN}280 万`)
  })

  test('English counts in billions and millions', () => {
    expect(amountText(1_186_000, 'en')).toBe('11.86 bn yuan')
    expect(amountText(1280, 'en')).toBe('12.8 M yuan')
    expect(amountText(0, 'en')).toBe('0 M yuan')
  })

  test('a difference takes the unit of what it stands beside', () => {
    expect(shortAmount(5500, 'zh-CN', 1_000_000)).toBe('0.6 亿')
  })
})
