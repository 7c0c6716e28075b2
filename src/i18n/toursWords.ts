import type {Language} from '#view/view'
import {enTours} from './enTours'
import {type ToursWords, zhTours} from './zhTours'

/** Words of the making of tours: they come with its panel. */
export function toursWords(language: Language): ToursWords {
  return language === 'en' ? enTours : zhTours
}
