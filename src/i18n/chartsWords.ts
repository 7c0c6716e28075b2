import type {Language} from '#view/view'
import {enCharts} from './enCharts'
import {type ChartsWords, zhCharts} from './zhCharts'

export type {ChartsWords}

/** Loaded with the charts alone. */
export function chartsWords(language: Language): ChartsWords {
  return language === 'en' ? enCharts : zhCharts
}
