import {tasksOf} from '#domain/campaign'
import {type Dataset, HOUSE_GRADES, type Outline, textAt} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import {type Day, formatDay, NEVER_DAY} from '#domain/month'
import {amountText, formatNumber, formatShare} from '#i18n/numbers'
import {localText, type Words} from '#i18n/words'
import {projectAt} from '#measures/history'
import type {MonthColumn} from '#measures/monthColumn'
import {eventsOf, houseStateAt} from '#measures/states'
import type {CountColumn, Snapshot} from '#measures/types'
import type {CellHit, Hit} from '#scene/picking'
import type {Scene} from '#scene/scene'

/** What a pointer on the map says: a name, what it is, and a few figures of the month shown. */
export interface TipModel {
  title: string
  subtitle: string
  rows: [name: string, value: string][]
  footer: string
}

/** @param rows of a project or a house that one alone, else null */
export function tipOf(
  hit: Hit,
  rows: Dataset | null,
  scene: Scene,
  snapshot: Snapshot,
  reading: Reading,
  words: Words,
): TipModel {
  if (hit.kind === 'cell') return cellTip(hit, scene.ground.outline, words)
  if (hit.kind === 'township' || !rows) {
    const {id} = scene.fills.classOf(hit.region)
    return townshipTip(scene.ground.outline, snapshot, hit.region, id, words)
  }
  return hit.kind === 'projects'
    ? projectTip(rows, snapshot, reading, 0, words)
    : houseTip(rows, snapshot, reading, 0, words)
}

/** Rows that stand too close together to be told one by one. */
function cellTip({of, rows, overdue, region}: CellHit, outline: Outline, words: Words): TipModel {
  return {
    title: words.map.gathered[of](formatNumber(rows)),
    subtitle: region < 0 ? '' : placeName(outline.regions, region, words),
    rows: [
      [of === 'projects' ? words.projectState.overdue : words.houseState.overdue, formatNumber(overdue)],
    ],
    footer: words.map.nearer,
  }
}

function townshipTip(
  dataset: Outline,
  {townships: figures}: Snapshot,
  region: number,
  classId: string,
  words: Words,
): TipModel {
  const county = placeName(dataset.counties, dataset.regions.county[region], words)
  const tip = {title: placeName(dataset.regions, region, words), footer: words.map.pin}
  if (!(figures.townships[region] > 0)) {
    const why = classId === 'out' ? words.assessed.out : words.map.filtered
    return {...tip, subtitle: joined([county, why], words), rows: []}
  }
  const passed = figures.compliant[region] > 0 ? 'pass' : figures.lost[region] > 0 ? 'lost' : 'fail'
  const ofAll = (part: CountColumn, all: CountColumn) =>
    words.map.ofAll(formatNumber(part[region]), formatNumber(all[region]))
  return {
    ...tip,
    subtitle: joined([county, words.assessed[passed]], words),
    rows: [
      [words.map.progress, formatShare(figures.progress[region], 1) || words.noValue],
      [words.map.projectsDone, ofAll(figures.projectsDone, figures.projects)],
      [words.figure.overdue, formatNumber(figures.projectsOverdue[region])],
      [words.map.housesTreated, ofAll(figures.housesTreated, figures.houses)],
    ],
  }
}

function projectTip(
  dataset: Dataset,
  snapshot: Snapshot,
  reading: Reading,
  row: number,
  words: Words,
): TipModel {
  const {projects, campaign} = dataset
  const {state, progress} = projectAt(dataset, eventsOf(dataset, reading.asOf), row, snapshot.month)
  const task = tasksOf(campaign)[projects.task[row]]
  const amount = projects.investPlannedWan[row]
  return {
    title: textAt(projects.name, row),
    subtitle: joined(
      [placeName(dataset.regions, projects.township[row], words), words.projectState[state]],
      words,
    ),
    rows: filled([
      [words.map.task, task ? localText(task.name, words.language) : ''],
      [words.map.progress, formatShare(progress)],
      [words.map.invested, amountText(amount, words.language)],
      [words.map.due, dayText(projects.dueDay[row])],
      [words.map.done, state === 'done' ? dayText(projects.doneDay[row]) : ''],
      [words.map.unit, textAt(projects.unit, row)],
    ]),
    footer: '',
  }
}

function houseTip(
  dataset: Dataset,
  snapshot: Snapshot,
  reading: Reading,
  row: number,
  words: Words,
): TipModel {
  const {houses} = dataset
  const events = eventsOf(dataset, reading.asOf)
  const state = (['filed', 'relieved', 'overdue', 'treated'] as const)[
    houseStateAt(events.houses, events.deadlines, row, snapshot.month)
  ]
  const grade = HOUSE_GRADES[houses.grade[row]]
  const happened = (months: MonthColumn, days: Int32Array) =>
    months[row] <= snapshot.month ? dayText(days[row]) : ''
  return {
    title: joined([words.map.house, textAt(houses.id, row)], words),
    subtitle: joined(
      [
        placeName(dataset.regions, houses.township[row], words),
        state ? words.houseState[state] : '',
        grade ? words.grade[grade] : '',
      ],
      words,
    ),
    rows: filled([
      [words.map.filed, happened(events.houses.filed, houses.filedDay)],
      [words.map.relieved, happened(events.houses.relieved, houses.relievedDay)],
      [words.map.treated, happened(events.houses.treated, houses.treatedDay)],
    ]),
    footer: '',
  }
}

/** A unit's name in the reader's language. */
export function placeName(
  {name, nameEn}: {name: string[]; nameEn: string[]},
  index: number,
  words: Words,
): string {
  return words.language === 'en' ? nameEn[index] : name[index]
}

function dayText(day: number): string {
  return day === NEVER_DAY ? '' : formatDay(day as Day)
}

function joined(parts: string[], words: Words): string {
  return parts.filter((part) => part !== '').join(words.language === 'en' ? ' · ' : '·')
}

function filled(rows: [string, string][]): [string, string][] {
  return rows.filter(([, value]) => value !== '')
}
