import type {Language} from '#view/view'
import {enPresent} from './enPresent'
import {type PresentWords, zhPresent} from './zhPresent'

/** Words of the inspection alone: they come with it. */
export function presentWords(language: Language): PresentWords {
  return language === 'en' ? enPresent : zhPresent
}
