import {formatNumber, formatPercent} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {isBurden} from '#measures/measure'
import type {Measure} from '#measures/types'
import {valueText} from '#ui/rankingModel'
import {isShare} from '#ui/regionRows'

/** +12.5 in points of a fraction, −3 of a count, 0; the sign of no value where there is none. */
export function changeText(measure: Measure, change: number, words: Words): string {
  if (Number.isNaN(change)) return words.noValue
  const text = isBurden(measure) ? formatNumber(change) : formatPercent(change)
  return change > 0 && !/^0(\.0)?$/.test(text) ? `+${text}` : text
}

/** 47.3%, +4.2, 12: the measure itself at one of the months. */
export function standingText(measure: Measure, value: number, words: Words): string {
  const text = valueText(measure, value, words)
  return isShare(measure) && !Number.isNaN(value) ? `${text}%` : text
}
