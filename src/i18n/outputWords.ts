import type {Language} from '#view/view'
import {enOutput} from './enOutput'
import {type OutputWords, zhOutput} from './zhOutput'

/** Loaded with what is exported, not with the page. */
export function outputWords(language: Language): OutputWords {
  return language === 'en' ? enOutput : zhOutput
}
