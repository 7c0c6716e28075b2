import type {Outline} from '#domain/dataset'
import {changeColumn, type Span, TURNS, turnsOf} from '#measures/changes'
import {isBurden} from '#measures/measure'
import type {Measure} from '#measures/types'
import type {Level, Theme} from '#view/view'
import {
  type Classification,
  classTable,
  FILTERED,
  type MapClass,
  NO_DATA,
  noData,
  OUT,
  outOfScope,
} from './classes'
import type {Legend} from './legend'
import {PALETTES} from './palette'
import {countyCodes, fillsOfCodes, type RegionFills} from './regions'

/**
 * Steps of a change away from none, in fractions or rows; fixed, so that the legend stands still while time runs.
 * What did not change is a class of its own.
 */
const FRACTION_STEPS = [0.1, 0.2]
const HOUSE_STEPS: Record<Level, number[]> = {township: [6, 16], county: [51, 151]}
const PROJECT_STEPS: Record<Level, number[]> = {township: [2, 4], county: [4, 11]}

/** Less than this is no change. */
const NONE = 1e-9

const known = new Map<string, Classification>()

/** Classes of a change, from the largest fall to the largest rise; of a township's compliance, what became of it. */
export function classifyChange(measure: Measure, by: Level, theme: Theme): Classification {
  const key = `${measure} ${by} ${theme}`
  const classes = known.get(key) ?? classesOf(measure, by, theme)
  known.set(key, classes)
  return classes
}

function classesOf(measure: Measure, by: Level, theme: Theme): Classification {
  const palette = PALETTES[theme]
  const solid = (color: string) => ({pattern: 'solid' as const, color, mark: color})
  if (measure === 'compliance' && by === 'township') {
    const fills = {
      won: solid(palette.pass),
      lost: {pattern: 'stripes' as const, color: palette.lost, mark: palette.lostMark},
      kept: solid(palette.houseRelieved),
      without: solid(palette.fail),
    }
    return {kind: 'status', classes: TURNS.map((id) => ({id, fill: fills[id]}))}
  }
  const counts = isBurden(measure)
  const steps = counts ? (measure === 'projects-overdue' ? PROJECT_STEPS : HOUSE_STEPS)[by] : FRACTION_STEPS
  // Blue is for the better: of what should not be, a fall.
  const colors = counts ? [...palette.divergence].reverse() : palette.divergence
  const bounds = [-Infinity, ...steps.map((step) => -step).reverse(), 0, 0, ...steps, Infinity]
  const ids = ['fall-3', 'fall-2', 'fall-1', 'same', 'rise-1', 'rise-2', 'rise-3']
  const fills = [...colors.slice(0, 3), palette.noData, ...colors.slice(3)]
  const classes = ids.map((id, index) => {
    const [from, to] = [bounds[index], bounds[index + 1]]
    return {
      id,
      ...(Number.isFinite(from) && {from}),
      ...(Number.isFinite(to) && {to}),
      fill: solid(fills[index]),
    }
  })
  return {kind: counts ? 'count' : 'gap', classes}
}

/** The class of each unit: its index, or one of the codes that are no class. */
export function changeCodes(
  {regions}: Outline,
  span: Span,
  measure: Measure,
  list: 'townships' | 'counties',
): Uint8Array {
  const byTownship = list === 'townships'
  const codes =
    byTownship && measure === 'compliance'
      ? Uint8Array.from(turnsOf(span), (turn) => (turn < 0 ? FILTERED : turn))
      : steppedCodes(span, measure, list)
  if (byTownship)
    for (let region = 0; region < codes.length; region++)
      if (regions.inScope[region] === 0) codes[region] = OUT
  return codes
}

function steppedCodes(span: Span, measure: Measure, list: 'townships' | 'counties'): Uint8Array {
  const {classes} = classifyChange(measure, list === 'townships' ? 'township' : 'county', 'light')
  const {townships} = span.after[list]
  return Uint8Array.from(changeColumn(measure, span, list), (change, unit) => {
    if (townships[unit] === 0) return FILTERED
    return Number.isNaN(change) ? NO_DATA : stepOf(change, classes)
  })
}

/** A step belongs to the class further from none, on either side. */
function stepOf(change: number, classes: readonly MapClass[]): number {
  if (Math.abs(change) < NONE) return 3
  if (change > 0) return classes.findLastIndex(({from}) => from !== undefined && change >= from - NONE)
  return classes.findIndex(({to}) => to !== undefined && change <= to + NONE)
}

/** What each township is filled with where the map shows the change of a measure. */
export function changeFills(
  outline: Outline,
  span: Span,
  measure: Measure,
  by: Level,
  theme: Theme,
): RegionFills {
  const codes =
    by === 'township'
      ? changeCodes(outline, span, measure, 'townships')
      : countyCodes(outline, span.after, changeCodes(outline, span, measure, 'counties'))
  return fillsOfCodes(classTable(classifyChange(measure, by, theme), theme), codes)
}

/** @param standing that of the measure at the month shown: what is outside the figures is the same */
export function changeLegend(outline: Outline, span: Span, theme: Theme, standing: Legend): Legend {
  const {measure, by} = standing
  const {kind, classes} = classifyChange(measure, by, theme)
  const counts = new Uint32Array(256)
  for (const code of changeCodes(outline, span, measure, by === 'township' ? 'townships' : 'counties'))
    counts[code]++
  return {
    ...standing,
    kind,
    classes: classes.map((one, index) => ({...one, count: counts[index]})),
    noData: {...noData(theme), count: counts[NO_DATA]},
    outOfScope: {...outOfScope(theme), count: standing.outOfScope.count},
    target: null,
  }
}
