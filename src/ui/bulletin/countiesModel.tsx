import {shortOf} from '#domain/target'
import {formatNumber, formatPercent} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {BulletinWords} from '#i18n/zhBulletin'
import {rankingAt} from '#measures/ranking'
import type {Figures} from '#measures/types'
import type {BulletinSource} from './bulletinModel'
import {targetText} from './changesModel'

/** The counties by their share of compliant townships, and the whole below. */
export interface CountyTable {
  title: string
  note: string
  heads: BulletinWords['countyHeads']
  /** The tick on every bar; null = no target. */
  target: number | null
  rows: CountyLine[]
}

export interface CountyLine {
  rank: string
  name: string
  townships: string
  compliant: string
  /** 0…1; null = no value. */
  bar: number | null
  percent: string
  gap: string
  short: boolean
  change: string
  movement: string
  treated: string
  untreated: string
  overdue: string
  isWhole: boolean
}

export function countyTable(source: BulletinSource, own: BulletinWords, words: Words): CountyTable {
  const {dataset, timeline, snapshot, previous, month} = source
  const names = words.language === 'en' ? dataset.counties.nameEn : dataset.counties.name
  const line = lineOf(source, words)
  const counties = rankingAt(timeline, month, 'counties', 'compliance').map(
    (one): CountyLine => ({
      ...line(snapshot.counties, previous?.counties ?? null, one.unit),
      rank: one.rank === null ? '–' : `${one.rank}${one.tied ? '=' : ''}`,
      name: names[one.unit],
      movement: !one.movement ? '—' : `${one.movement > 0 ? '▲' : '▼'}${Math.abs(one.movement)}`,
    }),
  )
  const whole: CountyLine = {
    ...line(snapshot.whole, previous?.whole ?? null, 0),
    rank: '',
    name: own.whole,
    movement: '',
    isWhole: true,
  }
  return {
    title: own.counties,
    note: own.countiesNote(targetText(snapshot)),
    heads: own.countyHeads,
    target: snapshot.goals.compliance.target,
    rows: counties.length > 1 ? [...counties, whole] : counties,
  }
}

function lineOf({snapshot}: BulletinSource, words: Words) {
  const {target} = snapshot.goals.compliance
  return (
    now: Figures,
    before: Figures | null,
    unit: number,
  ): Omit<CountyLine, 'rank' | 'name' | 'movement'> => {
    const [townships, compliant] = [now.townships[unit], now.compliant[unit]]
    const missing = target === null ? 0 : shortOf(target, townships, compliant)
    return {
      townships: formatNumber(townships),
      compliant: formatNumber(compliant),
      bar: townships === 0 ? null : now.compliance[unit],
      percent: formatPercent(now.compliance[unit]) || words.noValue,
      gap:
        target === null
          ? '–'
          : missing > 0
            ? words.ranking.shortShort(formatNumber(missing))
            : words.ranking.reached,
      short: missing > 0,
      change: before ? signed(compliant - before.compliant[unit]) : '–',
      treated: formatPercent(now.housesTreatedRate[unit]) || '–',
      untreated: formatNumber(now.houses[unit] - now.housesTreated[unit]),
      overdue: formatNumber(now.projectsOverdue[unit]),
      isWhole: false,
    }
  }
}

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value)
}
