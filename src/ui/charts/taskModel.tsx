import type {Campaign} from '#domain/campaign'
import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatNumber, formatPercent, formatShare} from '#i18n/numbers'
import {localText, nameHead} from '#i18n/words'
import type {Work} from '#measures/work'
import {byLag, type TaskStanding, tasksAt} from '#measures/workSums'
import type {Twin} from './ChartTwin'
import type {AllWords} from './useChartsWords'

/** A row of the matrix: a task, or the head of an area. */
export interface TaskRow {
  id: string
  name: string
  area: string
  /** Null for the head of an area. */
  standing: TaskStanding | null
}

/** A cell: a task in a county, or in all of them. */
export interface TaskCell {
  task: string
  /** A county's code; empty for all that the filter lets through. */
  county: string
  column: string
  townships: number
  townshipsDone: number
  /** 0…1 */
  share: number
}

export interface TaskMatrix {
  rows: TaskRow[]
  cells: TaskCell[]
  /** Names of the columns, the whole first. */
  columns: {county: string; name: string}[]
  worst: TaskStanding | null
}

/** More counties than that have no room for cells of their own. */
const COLUMNS = 16

export function taskMatrix(
  dataset: Outline,
  work: Work,
  month: number,
  inCounty: ArrayLike<number>,
  order: 'area' | 'lag',
  {words, charts}: AllWords,
): TaskMatrix {
  const {campaign, counties} = dataset
  const {language} = words
  const standings = tasksAt(work, month, inCounty)
  const sorted = byLag(standings)
  const rows =
    order === 'lag'
      ? sorted.map((one) => rowOf(campaign, one, language))
      : areaRows(campaign, standings, language)
  const tasks = tasksOf(campaign)
  const columns = [{county: '', name: charts.whole}]
  const cells = standings.map((one) => cellOf(tasks[one.task].id, '', charts.whole, one))
  const used = counties.code.map((_, county) => county).filter((county) => hasWork(work, county))
  if (used.length <= COLUMNS)
    for (const county of used) {
      const name = (language === 'en' ? counties.nameEn : counties.name)[county]
      columns.push({county: counties.code[county], name})
      const only = Uint8Array.from(counties.code, (_, index) => (index === county ? 1 : 0))
      for (const one of tasksAt(work, month, only))
        cells.push(cellOf(tasks[one.task].id, counties.code[county], name, one))
    }
  return {rows, cells, columns, worst: sorted[0] ?? null}
}

function hasWork({tasks, counties, townships}: Work, county: number): boolean {
  for (let task = 0; task < tasks; task++) if (townships[task * counties + county] > 0) return true
  return false
}

function cellOf(
  task: string,
  county: string,
  column: string,
  {townships, townshipsDone}: TaskStanding,
): TaskCell {
  return {task, county, column, townships, townshipsDone, share: townshipsDone / townships}
}

function rowOf(campaign: Campaign, standing: TaskStanding, language: AllWords['words']['language']): TaskRow {
  const {id, name} = tasksOf(campaign)[standing.task]
  const area = campaign.areas.find(({tasks}) => tasks.some((one) => one.id === id))
  return {id, name: localText(name, language), area: area ? localText(area.name, language) : '', standing}
}

function areaRows(
  campaign: Campaign,
  standings: TaskStanding[],
  language: AllWords['words']['language'],
): TaskRow[] {
  const rows = standings.map((one) => rowOf(campaign, one, language))
  return campaign.areas.flatMap(({id, name, tasks}) => {
    const own = rows.filter((row) => tasks.some((task) => task.id === row.id))
    const area = localText(name, language)
    return own.length === 0 ? [] : [{id: `area ${id}`, name: area, area, standing: null}, ...own]
  })
}

/** Which task lags most, and by how much. */
export function taskTitle(
  campaign: Campaign,
  {worst}: TaskMatrix,
  phase: number,
  {words, charts}: AllWords,
): string {
  if (!worst) return charts.tasks.none
  const task = localText(tasksOf(campaign)[worst.task].name, words.language)
  const name = campaign.phases[phase]
    ? nameHead(localText(campaign.phases[phase].name, words.language))
    : charts.tasks.noPhase
  if (!(worst.lag > 0.0005)) return charts.tasks.noneLags(task)
  const detail = charts.tasks.detail(
    formatShare(worst.progress, 1),
    formatShare(worst.planned, 1),
    formatNumber(worst.lag * 100, 1),
  )
  return [charts.tasks.lags(name, task), detail].join(words.pause)
}

export function taskTwin(
  {rows, cells, columns}: TaskMatrix,
  chosen: readonly string[],
  {charts}: AllWords,
  onPick: (cell: Pick<TaskCell, 'task' | 'county'>) => void,
): Twin {
  return {
    columns: [
      {head: charts.tasks.task},
      {head: charts.tasks.area},
      {head: charts.tasks.progress, number: true},
      {head: charts.tasks.plan, number: true},
      {head: charts.tasks.lag, number: true},
      {head: charts.tasks.overdue, number: true},
      ...columns.map(({name}) => ({head: `${name} ${charts.tasks.done}`, number: true})),
    ],
    rows: rows.flatMap(({id, name, area, standing}) =>
      standing
        ? [
            {
              id,
              cells: [
                name,
                area,
                ...standingTexts(standing),
                ...columns.map(({county}) => cellText(cells, id, county)),
              ],
              act: () => onPick({task: id, county: ''}),
              acts: [
                null,
                null,
                null,
                null,
                null,
                ...columns.map(
                  ({county}) =>
                    () =>
                      onPick({task: id, county}),
                ),
              ],
              pressed: chosen.includes(id),
            },
          ]
        : [],
    ),
  }
}

/** Progress, plan, lag in points, and how many projects are overdue. */
function standingTexts({progress, planned, lag, overdue}: TaskStanding): string[] {
  return [
    formatShare(progress, 1),
    formatShare(planned, 1),
    formatNumber(lag * 100, 1),
    formatNumber(overdue),
  ]
}

function cellText(cells: TaskCell[], task: string, county: string): string {
  const cell = cells.find((one) => one.task === task && one.county === county)
  return cell ? `${formatPercent(cell.share, 0)} (${cell.townshipsDone}/${cell.townships})` : ''
}
