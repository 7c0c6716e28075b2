import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {MapClass} from '#scene/classes'
import type {Legend} from '#scene/legend'

/** 达标; 20–40%; −20 至 −10; 1–5. */
export function classLabel(
  legend: Pick<Legend, 'kind'>,
  one: Pick<MapClass, 'id' | 'from' | 'to'>,
  words: Words,
): string {
  switch (legend.kind) {
    case 'status':
      return words.assessed[one.id as 'pass' | 'fail' | 'lost']
    case 'fraction':
      return rangeText(one, (value) => formatShare(value), words)
    case 'gap':
      return rangeText(one, gapText, words, words.legend.rangeGap)
    case 'count':
      return countText(one, words)
  }
}

/** The measure, with its unit where the classes do not say it. */
export function legendTitle({kind, measure}: Legend, words: Words): string {
  return kind === 'gap' ? words.legend.inPoints(words.measure[measure]) : words.measure[measure]
}

/** +10, in points. */
function gapText(value: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value * 100)}`
}

function rangeText(
  {from, to}: Pick<MapClass, 'from' | 'to'>,
  text: (value: number) => string,
  words: Words,
  range = words.legend.range,
): string {
  if (from === undefined) return words.legend.below(text(to ?? 0))
  if (to === undefined) return words.legend.from(text(from))
  return range(text(from), text(to))
}

/** Counts are whole: 1 … 6 not included reads 1–5. */
function countText({from, to}: Pick<MapClass, 'from' | 'to'>, words: Words): string {
  if (to === undefined) return words.legend.from(formatNumber(from ?? 0))
  const [first, last] = [from ?? 0, to - 1]
  return first === last ? formatNumber(first) : words.legend.range(formatNumber(first), formatNumber(last))
}
