import {toursOf} from '#data/manifestTours'
import type {LocalText} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import type {Tour, TourStop} from '#domain/tour'
import {freeId} from '#domain/tourEdit'
import {type Words, wordsOf} from '#i18n/words'
import type {ToursWords} from '#i18n/zhTours'
import type {PlanState} from '#ui/planState'
import {placeName} from '#ui/tipModel'
import {stopView, viewWritten} from '#view/tourView'
import type {View} from '#view/view'

type Shown = Pick<PlanState, 'dataset' | 'view' | 'month'>

/** The view on the screen as a stop of a tour, with a title after what it shows. */
export function proposedStop(state: Shown, tour: Pick<Tour, 'stops'>): TourStop {
  const title = proposedTitle(state)
  const id = freeId(
    'stop',
    tour.stops.map((stop) => stop.id),
  )
  return toursOf([{title: {...title}, stops: [{id, title: {...title}, view: shownView(state)}]}])[0].stops[0]
}

/** The view on the screen as a stop has it; the month stands even where nobody chose it. */
export function shownView({dataset, view, month}: Shown): Record<string, string> {
  return viewWritten({...view, month: (dataset.campaign.timeline.start + month) as Month}, dataset)
}

function proposedTitle(state: Shown): LocalText {
  return {'zh-CN': titleIn(state, wordsOf('zh-CN')), en: titleIn(state, wordsOf('en'))}
}

/** The place that is looked at, else the measure. */
function titleIn({dataset, view}: Shown, words: Words): string {
  return placeOf(view, dataset, words) || words.measure[view.measure]
}

/** What a stop's view shows, in a line. */
export function viewLine(
  stop: TourStop,
  {dataset}: Pick<PlanState, 'dataset'>,
  words: Words,
  say: ToursWords,
): string {
  const view = stopView(stop, dataset)
  const month = stopMonth(stop, {dataset})
  const measure = words.measure[view.measure ?? 'compliance']
  return say.viewOf(month, measure, placeOf(view, dataset, words) || say.wholeArea)
}

/** `2018-09`; '' where the stop leaves it to the package. */
export function stopMonth(stop: TourStop, {dataset}: Pick<PlanState, 'dataset'>): string {
  const {month} = stopView(stop, dataset)
  return typeof month === 'number' ? formatMonth(month) : ''
}

function placeOf(
  {township, county = []}: Partial<Pick<View, 'township' | 'county'>>,
  {regions, counties}: PlanState['dataset'],
  words: Words,
): string {
  const region = township ? regions.code.indexOf(township) : -1
  if (region >= 0) return placeName(regions, region, words)
  const names = county.map((code) => counties.code.indexOf(code)).filter((one) => one >= 0)
  return names.map((one) => placeName(counties, one, words)).join(words.comma)
}
