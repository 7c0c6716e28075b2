import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {type Day, formatDay, type Month, NEVER_DAY} from '#domain/month'
import {amountText, formatNumber, formatShare, shortAmount} from '#i18n/numbers'
import {timetableWordsOf} from '#i18n/timetableWords'
import {localText, type Words} from '#i18n/words'
import {lateUnits} from '#measures/milestoneFigures'
import type {TimetableGrouping, TimetableRow} from '#measures/timetable'
import {type TimetableBar, timetableBar} from '#measures/timetableBar'
import type {PlanState} from '#ui/planState'
import {placeName} from '#ui/tipModel'
import type {Line} from './timetableLayout'
import type {Timetable} from './useTimetable'

/** The code of the milestones among the groups; they stand before all others. */
export const MILESTONES = 'milestones'

/** What is drawn of a line beside its words. Days: NEVER_DAY = none; shares 0…1. */
export type LineDrawing =
  | {kind: 'heading'}
  | {kind: 'milestone'; due: Day; done: Uint32Array; units: number; late: boolean; texts: string[]}
  | {kind: 'group'; from: Day; to: Day; done: number}
  | {kind: 'row'; from: Day; to: Day; bar: TimetableBar; texts: string[]}

/** A line in words. */
export interface LineModel {
  name: string
  /** Where it lies, beside the name. */
  beside: string
  /** The two columns of numbers. */
  done: string
  overdue: string
  /** All that the bar says. */
  sentence: string
  /** The same as pairs for who points at it. */
  tip: [name: string, text: string][]
  drawing: LineDrawing
  /** Index of the township that it is about, or -1. */
  township: number
}

export interface ModelContext {
  state: PlanState
  timetable: Timetable
  words: Words
}

/** Codes of the groups as the address has them: milestones first, then units or tasks, then what has no task. */
export function groupCodes({campaign, counties, regions}: Outline, grouping: TimetableGrouping): string[] {
  if (grouping === 'county') return [MILESTONES, ...counties.code]
  if (grouping === 'township') return [MILESTONES, ...regions.code]
  return [MILESTONES, ...tasksOf(campaign).map(({id}) => id), '-']
}

/** @param row null while it is on its way */
export function lineModel(context: ModelContext, line: Line, row: TimetableRow | null): LineModel | null {
  if (line.group === 0) return line.place < 0 ? milestonesHead(context) : milestoneModel(context, line.place)
  if (line.place < 0) return groupModel(context, line.group - 1)
  return row && rowModel(context, row)
}

function milestonesHead({words}: ModelContext): LineModel {
  const {milestones} = timetableWordsOf(words)
  return {
    ...{name: milestones, beside: '', done: '', overdue: '', sentence: '', tip: [], township: -1},
    drawing: {kind: 'heading'},
  }
}

function milestoneModel({state, timetable, words}: ModelContext, place: number): LineModel {
  const own = timetableWordsOf(words)
  const {campaign} = state.dataset
  const figures = timetable.figures.milestones[place]
  const {name, due, level} = campaign.milestones[figures.milestone]
  const late = lateUnits(figures, due, campaign.timeline.start, state.month)
  const [done, units] = [formatNumber(figures.done[state.month]), formatNumber(figures.units)]
  const lateText = late > 0 ? own.milestoneLateUnits[level](formatNumber(late)) : ''
  const title = localText(name, words.language)
  return {
    name: title,
    beside: formatDay(due),
    done: own.milestoneDone(done, units),
    overdue: late > 0 ? formatNumber(late) : '',
    sentence: own.milestoneSentence(title, formatDay(due), done, units, lateText),
    tip: [
      [own.key.milestone, formatDay(due)],
      [own.done, own.milestoneDone(done, units)],
      [own.overdue, lateText || own.milestoneInTime],
    ],
    drawing: {
      kind: 'milestone',
      due,
      done: figures.done,
      units: figures.units,
      late: late > 0,
      texts: late > 0 ? [lateText, formatNumber(late)] : [],
    },
    township: -1,
  }
}

interface GroupFigures {
  projects: number
  done: number
  overdue: number
  investWan: number
  progress: number
}

/** Of a unit as the Snapshot has them; of a task as they were counted with the rows. */
function groupFigures({state, timetable}: Omit<ModelContext, 'words'>, group: number): GroupFigures {
  const {snapshot, view, month} = state
  const {tasks} = timetable.figures
  const of = view.group === 'county' ? snapshot.counties : snapshot.townships
  const at = view.group === 'task' && tasks ? month * tasks.count + group : group
  const from = view.group === 'task' && tasks ? tasks : of
  return {
    projects: from.projects[at],
    done: from.projectsDone[at],
    overdue: from.projectsOverdue[at],
    investWan: from.investPlannedWan[at],
    progress: from.progress[at],
  }
}

function groupModel(context: ModelContext, group: number): LineModel {
  const {state, timetable, words} = context
  const own = timetableWordsOf(words)
  const {frame} = timetable
  const {projects, done, overdue, investWan, progress} = groupFigures(context, group)
  const [from, to] = [frame.firstStart[group] as Day, frame.lastDue[group] as Day]
  const [doneText, allText, overdueText] = [done, projects, overdue].map((count) => formatNumber(count))
  const invest = amountText(investWan, words.language)
  return {
    ...groupName(state, group, words),
    done: own.milestoneDone(doneText, allText),
    overdue: overdue > 0 ? overdueText : '',
    sentence: own.groupSentence(doneText, allText, overdueText, formatShare(progress), invest),
    tip: [
      [own.planned, own.span(formatDay(from), formatDay(to))],
      [own.done, own.milestoneDone(doneText, allText)],
      [own.overdue, overdueText],
      [own.progress, formatShare(progress)],
      [own.invest, invest],
    ],
    drawing: {
      kind: 'group',
      from,
      to,
      done: projects > 0 ? done / projects : 0,
    },
  }
}

function groupName({dataset, view}: PlanState, group: number, words: Words) {
  const {counties, regions, campaign} = dataset
  if (view.group === 'county') return {name: placeName(counties, group, words), beside: '', township: -1}
  if (view.group === 'township')
    return {
      name: placeName(regions, group, words),
      beside: placeName(counties, regions.county[group], words),
      township: group,
    }
  const task = tasksOf(campaign)[group]
  const name = task ? localText(task.name, words.language) : timetableWordsOf(words).noTask
  return {name, beside: '', township: -1}
}

function rowModel({state, words}: ModelContext, row: TimetableRow): LineModel {
  const own = timetableWordsOf(words)
  const {campaign, regions} = state.dataset
  const bar = timetableBar(row, campaign.timeline.start as Month, state.month)
  const place = placeName(regions, row.township, words)
  const task = tasksOf(campaign)[row.task]
  const share = formatShare(bar.progress, 0)
  const late = bar.daysLate > 0 ? formatNumber(bar.daysLate) : ''
  const lateText = late && (bar.state === 'done' ? own.daysAfter(late) : own.daysLate(late))
  const actual = actualText(bar, share, words)
  const tip: LineModel['tip'] = [
    [own.state[bar.state], lateText || share],
    [own.planned, own.span(formatDay(row.startDay), formatDay(row.dueDay))],
    [own.actual, actual],
    [own.task, task ? localText(task.name, words.language) : ''],
    [own.responsible, row.unit],
    [own.invest, Number.isNaN(row.investPlannedWan) ? '' : amountText(row.investPlannedWan, words.language)],
  ]
  return {
    name: row.name,
    beside: state.view.group === 'township' ? '' : place,
    done: share,
    overdue: bar.state === 'overdue' ? own.days(late || '0') : '',
    sentence: [place, ...tip.filter(([, text]) => text !== '').map(([name, text]) => `${name} ${text}`)].join(
      words.comma,
    ),
    tip: tip.filter(([, text]) => text !== ''),
    drawing: {
      kind: 'row',
      from: row.startDay,
      to: row.dueDay,
      bar,
      texts: barTexts(bar, lateText, share, shortAmount(row.investPlannedWan, words.language), words),
    },
    township: row.township,
  }
}

function actualText(bar: TimetableBar, share: string, words: Words): string {
  const own = timetableWordsOf(words)
  if (bar.begun === NEVER_DAY) return own.notBegun
  if (bar.state === 'done') return own.ended(formatDay(bar.begun), formatDay(bar.until))
  return own.running(formatDay(bar.begun), share)
}

/** The longest first. */
function barTexts(bar: TimetableBar, late: string, share: string, invest: string, words: Words): string[] {
  const own = timetableWordsOf(words)
  if (bar.state === 'done') return late ? [late, own.state.done] : [own.state.done]
  if (bar.state === 'planned') return [invest]
  return late ? [`${share} ${late}`, late, own.days(formatNumber(bar.daysLate))] : [share]
}
