import {formatNumber, formatPercent} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {CompareWords} from '#i18n/zhCompare'
import {isBurden} from '#measures/measure'
import type {Measure} from '#measures/types'
import type {Classification, MapClass} from '#scene/classes'
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

/** 新达标; −20 至 −10; 不变; +6 至 +15. */
export function changeLabel(
  {kind}: Pick<Classification, 'kind'>,
  one: MapClass,
  words: CompareWords,
): string {
  if (kind === 'status') return words.turn[one.id as keyof CompareWords['turn']]
  if (one.id === 'same') return words.same
  const falls = one.id.startsWith('fall')
  const [near, far] = falls ? [one.to, one.from] : [one.from, one.to]
  const counted = kind === 'count'
  const text = (bound: number) => formatNumber(counted ? Math.abs(bound) : Math.abs(bound) * 100)
  const sign = falls ? words.fall : words.rise
  if (far === undefined) return (falls ? words.fallFrom : words.riseFrom)(text(near ?? 0))
  const range = (close: string, distant: string) =>
    falls ? words.range(sign(distant), sign(close)) : words.range(sign(close), sign(distant))
  if (!counted) return range(text(near ?? 0), text(far)).replace(/[−+]0(?!\d)/, '0')
  // Counts are whole: above 0 and below 6 reads 1–5.
  const [first, last] = [Math.max(1, Math.abs(near ?? 0)), Math.abs(far) - 1]
  return range(formatNumber(first), formatNumber(last))
}
