import {type ChartsWords, chartsWords} from '#i18n/chartsWords'
import type {Words} from '#i18n/words'
import {useWords} from '#ui/Session'

export interface AllWords {
  words: Words
  charts: ChartsWords
}

export function useChartsWords(): AllWords {
  const words = useWords()
  return {words, charts: chartsWords(words.language)}
}
