import {compareWords} from '#i18n/compareWords'
import type {Words} from '#i18n/words'
import type {CompareWords} from '#i18n/zhCompare'
import {type Changed, changeRanking, type Turn, townshipTurns} from '#measures/changes'
import {isBurden} from '#measures/measure'
import type {RegionRow} from '#ui/RegionTable'
import {outOfScope, type RegionRows, statusText, type TableColumn} from '#ui/regionRows'
import {changeText, standingText} from './changeTexts'
import {type Both, calendarOf, isCompared, monthsOf, type Shown, stateSpan} from './span'

/** The map's twin with both months; null where it has one. */
export function tableOf(
  state: Shown,
  words: Words,
): {caption: string; columns: TableColumn[]; rows: RegionRows} | null {
  if (!isCompared(state)) return null
  const own = compareWords(words.language)
  const {before, after} = stateSpan(state)
  const [from, to] = [before, after].map(({month}) => calendarOf(state, month))
  return {
    caption: own.table.caption(words.measure[state.view.measure], from, to),
    columns: changeColumns(state, words, own),
    rows: changeRows(state, words),
  }
}

/** The columns of the map's twin where it shows a change: both months and the difference. */
function changeColumns(state: Both, words: Words, own: CompareWords): TableColumn[] {
  const {measure, by} = state.view
  const {before, after} = stateSpan(state)
  const [then, now] = [before, after].map(({month}) => calendarOf(state, month))
  const byCounty = by === 'county'
  const isState = !byCounty && measure === 'compliance'
  const column = (id: TableColumn['id'], head: string, number = false) => ({id, head, number})
  const change = isBurden(measure) ? own.table.change : own.table.changePoints
  return [
    ...(isState ? [] : [column('rank', words.table.rank, true)]),
    column('name', byCounty ? words.table.county : words.table.region),
    ...(byCounty ? [] : [column('county', words.table.county)]),
    column('before', isState ? own.table.status(then) : then, !isState),
    column('value', isState ? own.table.status(now) : now, !isState),
    isState ? column('change', own.table.change) : column('change', change, true),
    ...(isState ? [] : [column('status', words.table.status)]),
    column('code', words.table.code),
  ]
}

/** Every unit of the map, the one that got on most first; of compliance, what changed first. */
function changeRows(state: Both, words: Words): RegionRows {
  const {dataset, view} = state
  const units = view.by === 'county' ? dataset.counties : dataset.regions
  const names = words.language === 'en' ? units.nameEn : units.name
  const counties = words.language === 'en' ? dataset.counties.nameEn : dataset.counties.name
  const outside = view.by === 'county' ? [] : outOfScope(dataset.regions)
  const nameOf = (unit: number) => ({
    code: units.code[unit],
    name: names[unit],
    county: view.by === 'county' ? '' : counties[dataset.regions.county[unit]],
  })
  const {count, at} =
    view.by === 'township' && view.measure === 'compliance' ? turnRows(state, words) : valueRows(state, words)
  const none = {value: '–', before: '–', change: '–', rank: '–', number: null, place: null}
  return {
    count: count + outside.length,
    rowAt(place) {
      if (place < count) {
        const {unit, ...row} = at(place)
        return {...nameOf(unit), ...row}
      }
      return {...nameOf(outside[place - count]), ...none, status: words.table.outOfScope}
    },
  }
}

type Row = Omit<RegionRow, 'code' | 'name' | 'county'> & {unit: number}
interface Rows {
  count: number
  at: (place: number) => Row
}

const ORDER: readonly Turn[] = ['won', 'lost', 'kept', 'without']

function turnRows(state: Both, words: Words): Rows {
  const span = stateSpan(state)
  const turns = townshipTurns(span)
  const rows = ORDER.flatMap((turn) => turns[turn].map((unit) => ({unit, turn})))
  return {
    count: rows.length,
    at(place) {
      const {unit, turn} = rows[place]
      const now = statusText(span.after, 'township', unit, words)
      const then = statusText(span.before, 'township', unit, words)
      return {
        unit,
        before: then,
        value: now,
        change: words.sentence.change.turn[turn],
        status: now,
        rank: '',
        number: null,
        place: null,
      }
    },
  }
}

function valueRows(state: Both, words: Words): Rows {
  const {timeline, view} = state
  const {measure, by} = view
  const span = stateSpan(state)
  const list = by === 'county' ? 'counties' : 'townships'
  const ranked: Changed[] = changeRanking(timeline, monthsOf(span), list, measure)
  return {
    count: ranked.length,
    at(place) {
      const {unit, before, after, change, rank, tied} = ranked[place]
      return {
        unit,
        before: standingText(measure, before, words),
        value: standingText(measure, after, words),
        change: changeText(measure, change, words),
        status: statusText(span.after, by, unit, words),
        rank: rank === null ? '–' : `${rank}${tied ? '=' : ''}`,
        number: orNull(after),
        numberBefore: orNull(before),
        numberChange: orNull(change),
        place: rank,
      }
    },
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
