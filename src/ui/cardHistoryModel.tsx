import {monthCount} from '#domain/campaign'
import {formatMonth, lastDay, type Month, type MonthIndex, monthOfDay} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {AssessmentRecord} from '#measures/history'
import {seriesOf} from '#measures/series'
import type {Timeline} from '#measures/types'
import type {HistoryModel} from './cardModel'
import type {CardContext} from './cardModelOf'

/** What was announced by the month shown, and how the township stood month by month. */
export function historyModel(
  {dataset, timeline, month, words}: CardContext,
  assessments: AssessmentRecord[],
  region: number,
): HistoryModel {
  const {campaign} = dataset
  const {start, end} = campaign.timeline
  const months = monthCount(campaign)
  const today = lastDay((start + month) as Month)
  return {
    months,
    start: formatMonth(start),
    end: formatMonth(end),
    now: month,
    spans: spansOf(timeline, region, month),
    events: assessments
      .filter((one) => one.inEffect || one.day <= today)
      .map((one) => eventOf(one, start, months, words)),
  }
}

function eventOf(
  one: AssessmentRecord,
  start: Month,
  months: number,
  words: Words,
): HistoryModel['events'][0] {
  const month = monthOfDay(one.day)
  const decides = one.stage === 'province'
  const text = words.card.historyEvent(
    formatMonth(month),
    words.card.stage[one.stage],
    words.card.result[one.pass ? 'pass' : 'fail'],
  )
  const score = Number.isNaN(one.score)
    ? ''
    : words.card.score(formatNumber(one.score, one.score % 1 ? 1 : 0))
  return {
    id: String(one.index),
    month: Math.max(0, Math.min(months - 1, month - start)),
    pass: one.pass,
    text: decides ? text + score : text,
    label: text + score,
    decides,
  }
}

/** Runs of months with one state, up to the month shown; none where the filter leaves the township out. */
function spansOf(timeline: Timeline, region: number, month: MonthIndex): HistoryModel['spans'] {
  const {townships, compliant, lost} = seriesOf(timeline, 'townships', region)
  const spans: HistoryModel['spans'] = []
  for (let at = 0; at <= month && townships[at] > 0; at++) {
    const status = compliant[at] > 0 ? 'pass' : lost[at] > 0 ? 'lost' : 'fail'
    const last = spans.at(-1)
    if (last?.status === status) last.to = at + 1
    else spans.push({from: at, to: at + 1, status})
  }
  return spans
}
