import {formatNumber, shortAmount} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {CompareWords} from '#i18n/zhCompare'
import {type Turn, townshipTurns} from '#measures/changes'
import type {ChangedRows, RowChange, RowChanges} from '#measures/rowChanges'
import {placeName} from '#ui/tipModel'
import {changeText} from './changeTexts'
import {type Compared, stateSpan} from './span'

/** A line of the panel: what, how many, and the list that it opens. */
export interface ChangeLine {
  id: string
  name: string
  count: string
  /** What left the same figure meanwhile; empty for nothing. */
  note: string
  entries: ChangeEntry[]
  /** How many the list leaves out are told by the first that it has; empty where it has all. */
  first: string
  /** Short enough to stand open by itself. */
  brief: boolean
}

export interface ChangeEntry {
  /** A township's code, whose card it opens, or the id of a row of the task book. */
  key: string
  name: string
  place: string
}

export interface ChangeGroup {
  id: 'townships' | 'projects' | 'houses'
  title: string
  lines: ChangeLine[]
}

/** The figures of the whole that is shown: then, now, and by how much. */
export function figureLines(state: Compared, words: Words, own: CompareWords) {
  const {before, after} = stateSpan(state)
  const [then, now] = [before.whole, after.whole]
  const progress = now.progress[0] - then.progress[0]
  const invested = now.investedWan[0] - then.investedWan[0]
  const percent = (value: number) =>
    Number.isNaN(value) ? words.noValue : `${formatNumber(value * 100, 1)}%`
  const amount = (wan: number) => shortAmount(wan, words.language, now.investedWan[0])
  return [
    {
      name: words.figure.compliance,
      was: formatNumber(then.compliant[0]),
      is: formatNumber(now.compliant[0]),
      by: signed(now.compliant[0] - then.compliant[0], formatNumber),
    },
    ...(Number.isNaN(progress)
      ? []
      : [
          {
            name: own.panel.progress,
            was: percent(then.progress[0]),
            is: percent(now.progress[0]),
            by: changeText('progress', progress, words),
          },
        ]),
    ...(state.dataset.projects.count > 0
      ? [
          {
            name: own.panel.invested,
            was: amount(then.investedWan[0]),
            is: amount(now.investedWan[0]),
            by: signed(invested, amount),
          },
        ]
      : []),
  ]
}

function signed(value: number, text: (value: number) => string): string {
  return value > 0 ? `+${text(value)}` : text(value)
}

/** So many townships are named at once: they are the news. */
const BRIEF = 6

const SHOWN_TURNS: readonly Turn[] = ['won', 'lost']

/** Townships that passed or lost it. */
export function townshipGroup(state: Compared, words: Words, own: CompareWords): ChangeGroup {
  const {dataset} = state
  const turns = townshipTurns(stateSpan(state))
  return {
    id: 'townships',
    title: own.panel.townships,
    lines: SHOWN_TURNS.map((turn) => ({
      id: turn,
      name: words.sentence.change.turn[turn],
      count: countText(turns[turn].length, words.unit.projects),
      note: '',
      entries: turns[turn].map((unit) => ({
        key: dataset.regions.code[unit],
        name: placeName(dataset.regions, unit, words),
        place: placeName(dataset.counties, dataset.regions.county[unit], words),
      })),
      first: '',
      brief: turns[turn].length <= BRIEF,
    })),
  }
}

const OF_PROJECTS: readonly RowChange[] = ['done', 'overdue', 'started']
const OF_HOUSES: readonly RowChange[] = ['treated', 'relieved', 'filed']

/** What became of projects and houses. */
export function rowGroups(
  state: Compared,
  changes: RowChanges,
  words: Words,
  own: CompareWords,
): ChangeGroup[] {
  const {projects, houses} = state.dataset
  const group = (id: 'projects' | 'houses', keys: readonly RowChange[], unit: string): ChangeGroup => ({
    id,
    title: own.panel[id],
    lines: keys.map((key) => rowLine(state, key, changes[key], unit, words, own)),
  })
  return [
    ...(projects.count > 0 ? [group('projects', OF_PROJECTS, words.unit.projects)] : []),
    ...(houses.count > 0 ? [group('houses', OF_HOUSES, words.unit.houses)] : []),
  ]
}

function rowLine(
  {dataset}: Compared,
  key: RowChange,
  {count, left, rows}: ChangedRows,
  unit: string,
  words: Words,
  own: CompareWords,
): ChangeLine {
  return {
    id: key,
    name: own.panel.lists[key],
    count: countText(count, unit),
    note: left > 0 ? own.panel.left[key](formatNumber(left)) : '',
    entries: rows.map(({id, name, township}) => ({
      key: id,
      name: name || id,
      place: placeName(dataset.regions, township, words),
    })),
    first: count > rows.length ? own.panel.first(formatNumber(rows.length)) : '',
    brief: false,
  }
}

function countText(count: number, unit: string): string {
  return unit === '' ? formatNumber(count) : `${formatNumber(count)} ${unit}`
}
