import {describe, expect, test} from 'vitest'
import {dayOf, formatDay} from '#domain/month'
import {INITIAL_VIEW} from '#view/codec'
import {asOfOf, comparedMonthOf, languageOf, monthOf, themeOf} from '#view/resolve'
import type {View} from '#view/view'
import {EMPTY, month} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

describe('effective values', () => {
  const of = (patch: Partial<View>): View => ({...INITIAL_VIEW, ...patch})

  test('the theme is dark on the wall and light elsewhere, unless chosen', () => {
    expect([of({mode: 'wall'}), of({}), of({mode: 'present'})].map(themeOf)).toEqual([
      'dark',
      'light',
      'light',
    ])
    expect(themeOf(of({mode: 'wall', theme: 'light'}))).toBe('light')
  })

  test('the language is the browser’s, unless chosen', () => {
    expect(languageOf(of({}), ['zh-TW', 'en'])).toBe('zh-CN')
    expect(languageOf(of({}), ['fr', 'zh'])).toBe('zh-CN')
    expect(languageOf(of({}), ['fr'])).toBe('zh-CN')
    expect(languageOf(of({}), ['en-GB', 'zh'])).toBe('en')
    expect(languageOf(of({lang: 'en'}), ['zh-CN'])).toBe('en')
  })

  test('as_of is the package’s, unless chosen', () => {
    const {campaign} = datasetOf(EMPTY)
    expect(formatDay(asOfOf(of({}), campaign))).toBe('2018-12-31')
    expect(formatDay(asOfOf(of({asOf: dayOf(2018, 3, 4)}), campaign))).toBe('2018-03-04')
    expect(monthOf(of({asOf: dayOf(2018, 3, 4)}), campaign)).toBe(2)
    expect(comparedMonthOf(of({compare: month('2018-02')}), campaign)).toBe(1)
  })
})
