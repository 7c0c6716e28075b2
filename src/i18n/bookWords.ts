import type {Language} from '#view/view'
import {enBook} from './enBook'
import {type BookWords, zhBook} from './zhBook'

export type {BookWords} from './zhBook'

/** Words of the task book, apart from those of the first screen. */
export function bookWords(language: Language): BookWords {
  return language === 'en' ? enBook : zhBook
}
