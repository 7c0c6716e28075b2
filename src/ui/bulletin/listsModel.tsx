import {formatDay} from '#domain/month'
import {formatNumber, formatPercent} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {BulletinWords} from '#i18n/zhBulletin'
import type {BulletinSource, BulletinTable} from './bulletinModel'
import {placeName} from './changesModel'

/** Projects overdue, the longest first. */
export function overdueTable(
  {rows, dataset}: BulletinSource,
  own: BulletinWords,
  words: Words,
): BulletinTable {
  const {overdue, overdueCount} = rows
  const {place, name, unit, due, days, invest} = own.overdueHeads
  return {
    title: overdueCount === 0 ? own.overdueNone : own.overdue(formatNumber(overdueCount)),
    note:
      overdue.length < overdueCount
        ? own.overdueListed(formatNumber(overdue.length), formatNumber(overdueCount))
        : '',
    heads: [place, name, unit, due, days, invest],
    numbers: [4, 5],
    rows: overdue.map((one) => [
      placeName(dataset, one.region, words),
      one.name,
      one.unit || '–',
      formatDay(one.due),
      formatNumber(one.daysLate),
      Number.isNaN(one.investPlannedWan) ? '–' : formatNumber(one.investPlannedWan),
    ]),
  }
}

/** A line a township in scope that the filter lets through: one table a county. */
export function townshipTables(
  {dataset, snapshot}: BulletinSource,
  own: BulletinWords,
  words: Words,
): BulletinTable[] {
  const {regions, counties} = dataset
  const english = words.language === 'en'
  const heads = own.townshipHeads
  return counties.code.flatMap((_, county): BulletinTable[] => {
    const rows: string[][] = []
    for (let region = 0; region < regions.count; region++)
      if (regions.county[region] === county && snapshot.townships.townships[region] > 0)
        rows.push(townshipLine(snapshot, region, (english ? regions.nameEn : regions.name)[region], words))
    if (rows.length === 0) return []
    return [
      {
        title: (english ? counties.nameEn : counties.name)[county],
        note: '',
        heads: [
          heads.name,
          heads.status,
          heads.progress,
          heads.projects,
          heads.overdue,
          heads.invested,
          heads.houses,
          heads.left,
        ],
        numbers: [2, 3, 4, 5, 6, 7],
        rows,
      },
    ]
  })
}

function townshipLine(
  {townships: now}: BulletinSource['snapshot'],
  region: number,
  name: string,
  {assessed}: Words,
): string[] {
  const state =
    now.compliant[region] > 0 ? assessed.pass : now.lost[region] > 0 ? assessed.lost : assessed.fail
  const of = (part: number, all: number) => `${formatNumber(part)}/${formatNumber(all)}`
  return [
    name,
    state,
    formatPercent(now.progress[region]) || '–',
    of(now.projectsDone[region], now.projects[region]),
    formatNumber(now.projectsOverdue[region]),
    formatNumber(now.investedWan[region]),
    of(now.housesTreated[region], now.houses[region]),
    formatNumber(now.houses[region] - now.housesTreated[region]),
  ]
}
