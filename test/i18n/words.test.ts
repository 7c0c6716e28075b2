import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nameHead, wordsOf} from '#i18n/words'

const FOLDER = join(import.meta.dirname, '../../src/i18n')
const WORDS = {zh: await wordsIn('zh'), en: await wordsIn('en')}

/** Every file of a language, also those that come with a part of the page. */
async function wordsIn(language: 'zh' | 'en'): Promise<Record<string, unknown>> {
  const files = readdirSync(FOLDER).filter((file) => new RegExp(`^${language}[A-Z]`).test(file))
  const modules = await Promise.all(files.map((file) => import(join(FOLDER, file))))
  return Object.assign({}, ...modules.flatMap((words) => Object.values(words)))
}

test('every word of both languages says something', () => {
  for (const language of ['zh', 'en'] as const) {
    const empty = leaves(WORDS[language]).filter(
      ([path, text]) => text.trim() === '' && !path.endsWith('.example'),
    )
    // An English count needs no counter: 87, not 87 个.
    expect(empty.map(([path]) => path)).toEqual(language === 'en' ? ['unit.projects', 'unit.houses'] : [])
  }
})

test('English has no Chinese signs, nor the full-width quotes of Chinese faces', () => {
  const foreign = leaves(WORDS.en).filter(([, text]) => /[\u3000-\u9fff\uff00-\uffef’]/.test(text))
  expect(foreign).toEqual([])
})

test('one is not many in English', () => {
  const {shortTownships, header} = wordsOf('en')
  expect(shortTownships('1')).toBe('1 township short')
  expect(shortTownships('9')).toBe('9 townships short')
  expect(header.issues('1')).toBe('1 data issue')
})

test('the head of a phase’s name is what comes before its watchword', () => {
  expect(nameHead('第三阶段 抓提升、出成效')).toBe('第三阶段')
  expect(nameHead('Phase 3: raise and show results')).toBe('Phase 3')
  expect(nameHead('Consolidation')).toBe('Consolidation')
})

/** Every text with its path; functions are asked with plain arguments. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(...Array(value.length).fill('1')))]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}
