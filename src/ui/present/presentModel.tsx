import type {Dataset} from '#domain/dataset'
import {type Day, formatDay, formatMonth, lastDay, type Month, NEVER_DAY} from '#domain/month'
import type {StopFigure, TourStop} from '#domain/tour'
import {amountText, formatAmount, formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {PresentWords} from '#i18n/zhPresent'
import {type ProjectRecord, projectAt} from '#measures/history'
import {townshipAlone} from '#measures/standing'
import {eventsOf} from '#measures/states'
import {cardModelOf} from '#ui/cardModelOf'
import {figureModels} from '#ui/figureModels'
import type {FigureModel} from '#ui/figureParts'
import type {PlanState} from '#ui/planState'
import {placeName} from '#ui/tipModel'
import type {StopPlace} from './usePlaces'

export type ShownFigure = Pick<
  FigureModel,
  'name' | 'number' | 'unit' | 'bar' | 'target' | 'achieved' | 'left' | 'right' | 'short'
> &
  // Since the month that the stop compares with.
  Partial<Pick<FigureModel, 'trend'>>

const OF_WHOLE: readonly StopFigure[] = ['compliance', 'progress', 'houses']
const OF_TOWNSHIP: readonly StopFigure[] = ['progress', 'projects', 'houses']

/** Three figures at most at the month shown: of the stop's project, else of its township, else of the whole. */
export function stopFigures(
  state: PlanState,
  stop: TourStop,
  here: StopPlace | undefined,
  words: Words,
  say: PresentWords,
): ShownFigure[] {
  if (here?.rows && here.project >= 0) return projectFigures(state, here.rows, here.project, words, say)
  const region = here?.region ?? -1
  const {dataset, snapshot, compared, previous, view} = state
  const of = <Shown extends typeof snapshot | null>(shown: Shown) =>
    shown && region >= 0 ? townshipAlone(shown, region) : shown
  const all = figureModels(
    dataset.campaign,
    of(snapshot) ?? snapshot,
    of(compared ?? previous),
    view.basis,
    words,
  )
  const wanted = stop.figures.length > 0 ? stop.figures : region >= 0 ? OF_TOWNSHIP : OF_WHOLE
  const shown = wanted.flatMap((id) => all.filter((one) => one.id === id)).slice(0, 3)
  return compared ? shown : shown.map(({trend: _, ...standing}) => standing)
}

/** The month that the stop compares with, in words; empty where it compares none. */
export function sinceText({compared, dataset}: PlanState, say: PresentWords): string {
  if (!compared) return ''
  return say.since(formatMonth((dataset.campaign.timeline.start + compared.month) as Month))
}

/** Where the stop is, and how its township stands. */
export function placeLine(
  state: PlanState,
  here: StopPlace | undefined,
  words: Words,
  say: PresentWords,
): string {
  const {regions, counties} = state.dataset
  if (!here || here.region < 0) {
    const chosen = state.view.county
      .map((code) => counties.code.indexOf(code))
      .filter((county) => county >= 0)
    return chosen.map((county) => placeName(counties, county, words)).join(words.comma)
  }
  const county = placeName(counties, regions.county[here.region], words)
  const name = placeName(regions, here.region, words)
  const place = words.language === 'en' ? `${name}, ${county}` : `${county}${name}`
  if (!here.rows) return place
  const {status, sentence} = cardModelOf({...state, dataset: here.rows, words}, here.region)
  if (status === 'out') return place
  const [first] = sentence.split(words.pause)
  const told = sentence === words.card.never ? sentence : say.standing(words.assessed[status], first)
  return [place, told].join(say.dot)
}

function projectFigures(
  state: PlanState,
  rows: Dataset,
  project: number,
  words: Words,
  say: PresentWords,
): ShownFigure[] {
  const {reading, month} = state
  const record = projectAt(rows, eventsOf(rows, reading.asOf), project, month)
  const {progress} = record
  const isDone = progress >= 1
  return [
    {
      name: say.figure.progress,
      number: formatNumber(progress * 100),
      unit: '%',
      bar: progress,
      target: 1,
      achieved: true,
      left: say.figure.goal,
      right: isDone ? say.figure.complete : say.figure.left(formatNumber(100 - progress * 100)),
      short: !isDone,
    },
    investedFigure(record, rows.projects.investPlannedWan[project], words, say),
    dateFigure(rows, project, record.state, lastDay((rows.campaign.timeline.start + month) as Month), say),
  ]
}

/** Where more was spent than planned, the plan's mark stands within the bar. */
function investedFigure(
  {investedWan}: ProjectRecord,
  planned: number,
  words: Words,
  say: PresentWords,
): ShownFigure {
  const invested = Number.isNaN(investedWan) ? null : formatAmount(investedWan, words.language)
  const hasBoth = invested !== null && planned > 0
  const scale = hasBoth ? Math.max(investedWan, planned) : planned
  return {
    name: say.figure.invested,
    number: invested?.number ?? '',
    unit: invested?.unit ?? '',
    bar: hasBoth ? investedWan / scale : planned > 0 ? 0 : null,
    target: planned > 0 ? planned / scale : null,
    achieved: false,
    left: planned > 0 ? say.figure.planned(amountText(planned, words.language)) : '',
    right: hasBoth ? formatShare(investedWan / planned, 0) : '',
    short: false,
  }
}

/** The bar is time: what was taken so far, with the planned length as its mark; none where the dates are not known. */
function dateFigure(
  {projects}: Dataset,
  project: number,
  state: ProjectRecord['state'],
  today: Day,
  say: PresentWords,
): ShownFigure {
  const [start, due, done] = [projects.startDay[project], projects.dueDay[project], projects.doneDay[project]]
  const isDone = state === 'done'
  const until = isDone ? done : today
  const late = due === NEVER_DAY ? 0 : Math.max(0, until - due)
  const day = isDone ? done : due
  const isDated = start !== NEVER_DAY && due !== NEVER_DAY && start < due && until !== NEVER_DAY
  const scale = Math.max(until, due) - start
  const told = isDone ? (late > 0 ? say.figure.late(formatNumber(late)) : say.figure.inTime) : ''
  return {
    name: isDone ? say.figure.done : say.figure.due,
    number: day === NEVER_DAY ? '' : formatDay(day as Day),
    unit: '',
    bar: isDated ? Math.max(0, until - start) / scale : null,
    target: isDated ? (due - start) / scale : null,
    achieved: false,
    left: isDone && due !== NEVER_DAY ? say.figure.dueOn(formatDay(due as Day)) : say.figure.state[state],
    right: late > 0 && !isDone ? say.chart.overdue(formatNumber(late)) : told,
    short: late > 0,
  }
}
