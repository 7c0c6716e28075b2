import type {Language} from '#view/view'
import {enCompare} from './enCompare'
import {type CompareWords, zhCompare} from './zhCompare'

/** Not among the page's words: few compare, and the first screen is kept small. */
export function compareWords(language: Language): CompareWords {
  return language === 'en' ? enCompare : zhCompare
}
