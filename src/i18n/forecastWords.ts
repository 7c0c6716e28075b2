import type {Language} from '#view/view'
import {enForecast} from './enForecast'
import {type ForecastWords, zhForecast} from './zhForecast'

/** Loaded with the first forecast that is drawn. */
export function forecastWords(language: Language): ForecastWords {
  return language === 'en' ? enForecast : zhForecast
}
