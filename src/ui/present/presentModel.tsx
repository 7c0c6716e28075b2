import type {Dataset} from '#domain/dataset'
import {type Day, formatDay, NEVER_DAY} from '#domain/month'
import type {StopFigure, TourStop} from '#domain/tour'
import {amountText, formatAmount, formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {PresentWords} from '#i18n/zhPresent'
import {projectAt} from '#measures/history'
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
>

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
  const {dataset, snapshot, previous, view} = state
  const of = <Shown extends typeof snapshot | null>(shown: Shown) =>
    shown && region >= 0 ? townshipAlone(shown, region) : shown
  const all = figureModels(dataset.campaign, of(snapshot) ?? snapshot, of(previous), view.basis, words)
  const wanted = stop.figures.length > 0 ? stop.figures : region >= 0 ? OF_TOWNSHIP : OF_WHOLE
  return wanted.flatMap((id) => all.filter((one) => one.id === id)).slice(0, 3)
}

/** Where the stop is, and how its township stands. */
export function placeLine(state: PlanState, here: StopPlace | undefined, words: Words): string {
  if (!here || here.region < 0) return ''
  const {regions, counties} = state.dataset
  const county = placeName(counties, regions.county[here.region], words)
  const name = placeName(regions, here.region, words)
  const place = words.language === 'en' ? `${name}, ${county}` : `${county}${name}`
  if (!here.rows) return place
  const {status, sentence} = cardModelOf({...state, dataset: here.rows, words}, here.region)
  return [place, status === 'out' ? '' : sentence].filter(Boolean).join(words.pause)
}

function projectFigures(
  {reading, month}: PlanState,
  rows: Dataset,
  project: number,
  words: Words,
  say: PresentWords,
): ShownFigure[] {
  const {progress, investedWan, state} = projectAt(rows, eventsOf(rows, reading.asOf), project, month)
  const planned = rows.projects.investPlannedWan[project]
  const invested = Number.isNaN(investedWan) ? null : formatAmount(investedWan, words.language)
  const text = (wan: number) => amountText(wan, words.language)
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
    {
      name: say.figure.invested,
      number: invested?.number ?? '',
      unit: invested?.unit ?? '',
      bar: invested && planned > 0 ? investedWan / planned : null,
      target: planned > 0 ? 1 : null,
      achieved: false,
      left: planned > 0 ? say.figure.planned(text(planned)) : '',
      right: invested && planned > 0 ? formatShare(investedWan / planned, 0) : '',
      short: false,
    },
    dateFigure(rows, project, state, say),
  ]
}

function dateFigure(
  {projects}: Dataset,
  project: number,
  state: ReturnType<typeof projectAt>['state'],
  say: PresentWords,
): ShownFigure {
  const [due, done] = [projects.dueDay[project], projects.doneDay[project]]
  const isDone = state === 'done'
  const late = isDone && due !== NEVER_DAY ? Math.max(0, done - due) : 0
  const day = isDone ? done : due
  return {
    name: isDone ? say.figure.done : say.figure.due,
    number: day === NEVER_DAY ? '' : formatDay(day as Day),
    unit: '',
    bar: null,
    target: null,
    achieved: false,
    left: isDone && due !== NEVER_DAY ? say.figure.dueOn(formatDay(due as Day)) : say.figure.state[state],
    right: isDone ? (late > 0 ? say.figure.late(formatNumber(late)) : say.figure.inTime) : '',
    short: late > 0,
  }
}
