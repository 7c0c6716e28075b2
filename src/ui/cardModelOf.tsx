import {type Campaign, tasksOf} from '#domain/campaign'
import {type Dataset, textAt} from '#domain/dataset'
import type {ProjectState, Reading} from '#domain/filter'
import {formatDay, formatMonth, type MonthIndex, monthOfDay, NEVER_DAY} from '#domain/month'
import {amountText, formatNumber, formatShare, shortAmount} from '#i18n/numbers'
import {localText, nameHead, type Words} from '#i18n/words'
import {
  type AssessmentRecord,
  type ProjectRecord,
  type TownshipHistory,
  townshipHistory,
} from '#measures/history'
import type {Timeline} from '#measures/types'
import {historyModel} from './cardHistoryModel'
import {housesModel} from './cardHousesModel'
import type {AssessedStatus, CardModel, ProjectRow, TaskCell, TaskState} from './cardModel'

export interface CardContext {
  dataset: Dataset
  timeline: Timeline
  reading: Reading
  month: MonthIndex
  words: Words
}

/** The card of one township: all of it, whatever the filters are. */
export function cardModelOf(context: CardContext, region: number): CardModel {
  const {dataset, reading, month, words} = context
  const {regions, counties, campaign} = dataset
  const history = townshipHistory(dataset, reading, region, month)
  const inScope = regions.inScope[region] === 1
  const english = words.language === 'en'
  const county = regions.county[region]
  const status = inScope ? statusOf(history.assessments) : 'out'
  return {
    code: regions.code[region],
    name: (english ? regions.nameEn : regions.name)[region],
    county: (english ? counties.nameEn : counties.name)[county],
    inScope,
    status,
    sentence: inScope ? sentenceOf(history, status, campaign, words) : words.card.out,
    history: historyModel(context, history.assessments, region),
    tasks:
      campaign.areas.length > 0 && dataset.projects.count > 0 ? tasksModel(dataset, history, words) : null,
    projects: dataset.projects.count > 0 ? projectsModel(dataset, history.projects, words) : null,
    houses: dataset.houses.count > 0 ? housesModel(dataset, reading, history.houses, month, words) : null,
  }
}

function statusOf(assessments: AssessmentRecord[]): AssessedStatus {
  if (assessments.some((one) => one.decides && one.pass)) return 'pass'
  const passed = assessments.some((one) => one.inEffect && one.stage === 'province' && one.pass)
  return passed ? 'lost' : 'fail'
}

function sentenceOf(
  {assessments, sample}: TownshipHistory,
  status: AssessedStatus,
  campaign: Campaign,
  words: Words,
) {
  const deciding = assessments.find((one) => one.decides)
  if (!deciding) return words.card.never
  const month = formatMonth(monthOfDay(deciding.day))
  const told =
    status === 'pass'
      ? words.card.passed(month)
      : status === 'lost'
        ? words.card.lostOn(month)
        : words.card.failedOn(month)
  const phase = campaign.phases[deciding.countsFor]
  const parts = [
    told,
    phase ? words.card.countsFor(nameHead(localText(phase.name, words.language))) : '',
    sample ? words.card.sample[sample] : '',
  ]
  return parts.filter(Boolean).join(words.pause)
}

function tasksModel(dataset: Dataset, {projects}: TownshipHistory, words: Words): CardModel['tasks'] {
  const {campaign} = dataset
  const ids = tasksOf(campaign)
  const byTask = ids.map((_, task) => projects.filter(({index}) => dataset.projects.task[index] === task))
  const cells = ids.map((task, index): TaskCell => {
    const of = byTask[index]
    const done = of.filter(({state}) => state === 'done').length
    const doneText = of.length === 0 ? '' : `${formatNumber(done)}/${formatNumber(of.length)}`
    return {
      id: task.id,
      name: localText(task.name, words.language),
      state: taskState(of),
      doneShare: of.length === 0 ? 0 : done / of.length,
      doneText,
    }
  })
  const having = cells.filter(({state}) => state !== 'none')
  const count = (state: TaskState) => formatNumber(having.filter((cell) => cell.state === state).length)
  let first = 0
  const areas = campaign.areas.map((area) => {
    const tasks = cells.slice(first, first + area.tasks.length)
    first += area.tasks.length
    const planned = tasks.filter(({state}) => state !== 'none')
    const done = planned.filter(({state}) => state === 'done').length
    return {id: area.id, name: localText(area.name, words.language), done: `${done}/${planned.length}`, tasks}
  })
  return {
    count: cells.length,
    summary: words.card.tasksSummary(count('done'), formatNumber(having.length), count('overdue')),
    areas,
  }
}

function taskState(projects: ProjectRecord[]): TaskState {
  if (projects.length === 0) return 'none'
  if (projects.every(({state}) => state === 'done')) return 'done'
  if (projects.some(({state}) => state === 'overdue')) return 'overdue'
  return projects.every(({state}) => state === 'planned') ? 'planned' : 'going'
}

const ORDER: ProjectState[] = ['overdue', 'started', 'planned', 'done']

function projectsModel(dataset: Dataset, records: ProjectRecord[], words: Words): CardModel['projects'] {
  const {projects} = dataset
  const planned = ({index}: ProjectRecord) => projects.investPlannedWan[index] || 0
  const sorted = [...records].sort(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || planned(other) - planned(one),
  )
  const overdue = records.filter(({state}) => state === 'overdue').length
  const sum = records.reduce((total, record) => total + planned(record), 0)
  return {
    summary: words.card.projectsSummary(
      formatNumber(records.length),
      amountText(sum, words.language),
      formatNumber(overdue),
    ),
    rows: sorted.map(({index, state, progress}): ProjectRow => {
      const wan = projects.investPlannedWan[index]
      const [due, done] = [projects.dueDay[index], projects.doneDay[index]]
      return {
        id: textAt(projects.id, index),
        name: textAt(projects.name, index),
        unit: textAt(projects.unit, index),
        state,
        amount: Number.isNaN(wan) ? words.card.noAmount : shortAmount(wan, words.language),
        progress,
        share: formatShare(progress, 0),
        dates:
          state === 'done'
            ? words.card.doneOn(formatDay(done as never))
            : due === NEVER_DAY
              ? ''
              : words.card.dueOn(formatDay(due as never)),
      }
    }),
  }
}
