import type {Campaign} from '#domain/campaign'
import type {Basis} from '#domain/filter'
import {shortOf} from '#domain/target'
import {amountText, formatAmount, formatNumber, formatShare, shortAmount} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {Figures, Snapshot} from '#measures/types'

/** One figure of the strip, in words: name, trend, number, bar with target, target, distance. */
export interface FigureModel {
  id: keyof Words['figure']
  name: string
  definition: string
  number: string
  unit: string
  /** Beside the number, lighter: the share. */
  beside: string
  bar: number | null
  achieved: boolean
  /** On the bar's scale; null = the package sets none. */
  target: number | null
  left: string
  right: string
  short: boolean
  trend: {direction: 'up' | 'down' | 'same' | 'first' | 'unknown'; amount: string}
  /** Where a straight line to the target would stand this month. */
  pace: string
}

interface Context {
  snapshot: Snapshot
  now: Figures
  before: Figures | null
  words: Words
}

/** The six figures of the whole that is shown. `previous` is the month before, or null at the first. */
export function figureModels(
  campaign: Campaign,
  snapshot: Snapshot,
  previous: Snapshot | null,
  basis: Basis,
  words: Words,
): FigureModel[] {
  const context = {snapshot, now: snapshot.whole, before: previous?.whole ?? null, words}
  return [
    complianceFigure(context, basis),
    progressFigure(context, campaign),
    investedFigure(context),
    projectsFigure(context),
    housesFigure(context),
    overdueFigure(context),
  ]
}

function complianceFigure({snapshot, now, before, words}: Context, basis: Basis): FigureModel {
  const {target, pace} = snapshot.goals.compliance
  const [compliant, townships] = [now.compliant[0], now.townships[0]]
  const needed = target === null ? 0 : shortOf(target, townships, 0)
  return {
    ...blank('compliance', words),
    definition: basis === 'phase' ? words.definition.compliancePhase : words.definition.compliance,
    number: `${formatNumber(compliant)}/${formatNumber(townships)}`,
    beside: formatShare(now.compliance[0], 1),
    bar: orNull(now.compliance[0]),
    achieved: true,
    ...goal(target, pace, words),
    ...(target === null || townships === 0
      ? {}
      : distance(
          compliant - needed,
          (by) => `${formatNumber(by)} ${words.unit.townships}`.trim(),
          words,
          (by) => words.shortTownships(formatNumber(by)),
        )),
    trend: trendOf(compliant, before?.compliant[0], formatNumber),
  }
}

function progressFigure({snapshot, now, before, words}: Context, campaign: Campaign): FigureModel {
  const {target, pace} = snapshot.goals.progress
  const value = now.progress[0]
  return {
    ...blank('progress', words),
    definition:
      campaign.progressWeight === 'equal' ? words.definition.progressEqual : words.definition.progress,
    number: formatNumber(value * 100, 1),
    unit: Number.isNaN(value) ? '' : '%',
    bar: orNull(value),
    ...goal(target, pace, words),
    ...(target === null || Number.isNaN(value)
      ? {}
      : distance(value - target, (by) => `${formatNumber(by * 100, 1)} ${words.unit.points}`, words)),
    trend: trendOf(value, before?.progress[0], (by) => formatNumber(by * 100, 1), 0.0005),
  }
}

function investedFigure({snapshot, now, before, words}: Context): FigureModel {
  const {target, pace} = snapshot.goals.invested
  const [invested, planned] = [now.investedWan[0], now.investPlannedWan[0]]
  const amount = formatAmount(invested, words.language)
  const text = (wan: number) => amountText(wan, words.language)
  return {
    ...blank('invested', words),
    ...amount,
    beside: formatShare(invested / planned, 1),
    bar: planned > 0 ? invested / planned : null,
    left: target === null ? words.planned(text(planned)) : words.target(text(target * planned)),
    target,
    pace: pace === null ? '' : words.paceHint(formatShare(pace)),
    ...(target === null ? {} : distance(invested - target * planned, text, words)),
    trend: trendOf(invested, before?.investedWan[0], (by) => shortAmount(by, words.language, invested), 0.5),
  }
}

function projectsFigure({now, before, words}: Context): FigureModel {
  const [done, all] = [now.projectsDone[0], now.projects[0]]
  return {
    ...blank('projects', words),
    number: formatNumber(done),
    unit: words.unit.projects,
    beside: formatShare(done / all, 1),
    bar: all > 0 ? done / all : null,
    left: words.ofTotal(formatNumber(all)),
    trend: trendOf(done, before?.projectsDone[0], formatNumber),
  }
}

function housesFigure({snapshot, now, before, words}: Context): FigureModel {
  const {target, pace} = snapshot.goals.housesTreated
  const [treated, all] = [now.housesTreated[0], now.houses[0]]
  const needed = target === null ? 0 : shortOf(target, all, 0)
  return {
    ...blank('houses', words),
    number: formatNumber(treated),
    unit: words.unit.houses,
    beside: formatShare(treated / all, 1),
    bar: all > 0 ? treated / all : null,
    achieved: true,
    target,
    pace: pace === null ? '' : words.paceHint(formatShare(pace)),
    left: target === null ? words.ofHouses(formatNumber(all)) : words.target(formatNumber(needed)),
    ...(target === null
      ? {}
      : distance(treated - needed, (by) => `${formatNumber(by)} ${words.unit.houses}`.trim(), words)),
    trend: trendOf(treated, before?.housesTreated[0], formatNumber),
  }
}

function overdueFigure({now, before, words}: Context): FigureModel {
  const [overdue, all] = [now.projectsOverdue[0], now.projects[0]]
  return {
    ...blank('overdue', words),
    number: formatNumber(overdue),
    unit: words.unit.projects,
    beside: formatShare(overdue / all, 1),
    bar: all > 0 ? overdue / all : null,
    left: words.ofTotal(formatNumber(all)),
    trend: trendOf(overdue, before?.projectsOverdue[0], formatNumber),
  }
}

function blank(id: FigureModel['id'], words: Words): FigureModel {
  return {
    id,
    name: words.figure[id],
    definition: id === 'compliance' || id === 'progress' ? '' : words.definition[id],
    number: '',
    unit: '',
    beside: '',
    bar: null,
    achieved: false,
    target: null,
    left: '',
    right: '',
    short: false,
    trend: {direction: 'first', amount: ''},
    pace: '',
  }
}

function goal(target: number | null, pace: number | null, words: Words) {
  return {
    target,
    left: target === null ? words.noTarget : words.target(formatShare(target)),
    pace: pace === null ? '' : words.paceHint(formatShare(pace)),
  }
}

/** Bold only when short. A distance that rounds to nothing is said as reached. */
function distance(
  by: number,
  text: (by: number) => string,
  words: Words,
  shortText: (by: number) => string = (amount) => words.shortBy(text(amount)),
): Pick<FigureModel, 'right' | 'short'> {
  if (by < -1e-9) return {right: shortText(-by), short: true}
  return {right: by < 1e-9 ? words.met : words.aboveBy(text(by)), short: false}
}

/** @param least a smaller difference is none */
function trendOf(
  now: number,
  before: number | undefined,
  text: (by: number) => string,
  least = 1e-9,
): FigureModel['trend'] {
  if (before === undefined) return {direction: 'first', amount: ''}
  if (Number.isNaN(now) || Number.isNaN(before)) return {direction: 'unknown', amount: ''}
  const by = now - before
  if (Math.abs(by) < least) return {direction: 'same', amount: ''}
  return {direction: by > 0 ? 'up' : 'down', amount: text(Math.abs(by))}
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
