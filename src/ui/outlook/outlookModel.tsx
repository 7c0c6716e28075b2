import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatMonth, type Month, monthOfDay} from '#domain/month'
import {formatNumber, formatPercent, formatShare} from '#i18n/numbers'
import {localText, nameHead, type Words} from '#i18n/words'
import type {OutlookWords} from '#i18n/zhOutlook'
import type {Deadline} from '#measures/deadlines'
import type {Reach} from '#measures/nearness'
import type {Candidate} from '#measures/outlook'
import {countyNames, townshipNames} from '#ui/filterModel'
import {filterSentence, sentenceText} from '#ui/filterSentence'
import type {View} from '#view/view'

/** As many tasks are named; the rest is counted. */
const NAMED = 2

/** A township that has not passed, in words. */
export interface CandidateRow {
  code: string
  region: number
  name: string
  county: string
  standing: Candidate['standing']
  tasks: string
  /** All the open tasks by their names. */
  tasksTitle: string
  /** What is overdue, by the table that has the rows. */
  overdue: {table: 'projects' | 'houses'; text: string}[]
  progress: string
  last: string
  lastMonth: string
  passed: string
}

export function candidateRow(
  dataset: Outline,
  candidate: Candidate,
  progress: number,
  say: OutlookWords,
  words: Words,
): CandidateRow {
  const {regions, counties, campaign} = dataset
  const {region, openTasks, last, passed} = candidate
  const english = words.language === 'en'
  const county = regions.county[region]
  const all = tasksOf(campaign)
  const names = openTasks.map((task) => localText(all[task].name, words.language))
  return {
    code: regions.code[region],
    region,
    name: (english ? regions.nameEn : regions.name)[region],
    county: (english ? counties.nameEn : counties.name)[county],
    standing: candidate.standing,
    tasks: tasksText(candidate, names, say, words),
    tasksTitle: names.join(words.comma),
    overdue: overdueOf(candidate, say, words),
    progress: Number.isNaN(progress) ? '–' : formatPercent(progress),
    last: last ? lastText(last, say, words) : say.lastNone,
    lastMonth: last ? formatMonth(monthOfDay(last.day)) : '',
    passed: passed ? say.passed[passed] : '',
  }
}

function tasksText(
  {tasks, openTasks}: Candidate,
  names: readonly string[],
  say: OutlookWords,
  {comma}: Words,
): string {
  if (tasks === 0) return say.tasksNone
  if (openTasks.length === 0) return say.tasksDone(formatNumber(tasks))
  const named = names.slice(0, NAMED).join(comma)
  return say.tasksOpen(formatNumber(openTasks.length), named, names.length > NAMED)
}

function overdueOf(
  {projectsOverdue, late, housesOverdue}: Candidate,
  say: OutlookWords,
  {comma}: Words,
): CandidateRow['overdue'] {
  const named = late.join(comma)
  const projects = say.overdue(formatNumber(projectsOverdue), named, projectsOverdue > late.length)
  return [
    ...(projectsOverdue > 0 ? [{table: 'projects' as const, text: projects}] : []),
    ...(housesOverdue > 0
      ? [{table: 'houses' as const, text: say.overdueHouses(formatNumber(housesOverdue))}]
      : []),
  ]
}

function lastText(
  {stage, pass, score}: NonNullable<Candidate['last']>,
  say: OutlookWords,
  {card}: Words,
): string {
  const points = Number.isNaN(score) ? '' : say.lastScore(formatNumber(score, 1))
  return say.last(card.stage[stage], card.result[pass ? 'pass' : 'fail'], points)
}

/** The filters as a sentence; empty where there are none. */
export function filterText(dataset: Outline, view: View, words: Words): string {
  const {language} = words
  const names = {townshipName: townshipNames(dataset, language)}
  return sentenceText(filterSentence(view, dataset.campaign, countyNames(dataset, language), words, names))
}

/** 第三阶段末 2018-09·目标 50% */
export function deadlineText({campaign}: Outline, deadline: Deadline, say: OutlookWords, words: Words) {
  const {compliance, phase} = deadline
  const target = compliance === null ? '' : say.deadlineTarget(formatShare(compliance))
  return say.deadlineOption(phaseName({campaign}, phase, words), deadlineMonth({campaign}, deadline), target)
}

/** Of the phase itself: it may end after the timeline. */
function deadlineMonth({campaign}: Pick<Outline, 'campaign'>, {phase}: Deadline): string {
  return formatMonth(campaign.phases[phase].end as Month)
}

export function phaseName({campaign}: Pick<Outline, 'campaign'>, phase: number, {language}: Words): string {
  return nameHead(localText(campaign.phases[phase].name, language))
}

export interface ReachRow {
  key: string
  name: string
  /** 0…1, and of it what the ticked ones add. */
  compliant: number
  added: number
  share: string
  count: string
  gap: string
  short: boolean
}

/** How a unit would stand with the townships ticked, in words. */
export function reachRow(key: string, name: string, one: Reach, say: OutlookWords): ReachRow {
  const {townships, compliant, ticked, short} = one
  const sum = compliant + ticked
  return {
    key,
    name,
    compliant: townships > 0 ? compliant / townships : 0,
    added: townships > 0 ? ticked / townships : 0,
    share: townships > 0 ? formatPercent(sum / townships) : '–',
    count: `${formatNumber(sum)}/${formatNumber(townships)}`,
    gap: short === null ? '' : short > 0 ? say.short(formatNumber(short)) : say.met,
    short: (short ?? 0) > 0,
  }
}

/** Rows that a browser lays out in a moment. */
const MOST_LISTED = 200

/** How many candidates are listed: those ticked and a few more, but thousands only where a person goes on asking. */
export function listedOf(candidates: number, asked: number, ticked: number): number {
  return Math.min(candidates, Math.max(asked, Math.min(ticked + 5, MOST_LISTED)))
}
