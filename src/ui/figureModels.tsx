import type {Campaign} from '#domain/campaign'
import type {Basis} from '#domain/filter'
import {shortOf} from '#domain/target'
import {amountText, formatAmount, formatNumber, formatShare, shortAmount} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {Figures, Snapshot} from '#measures/types'
import {blank, distance, type FigureModel, goal, orNull, trendOf} from './figureParts'

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
