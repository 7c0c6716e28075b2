import {axisX, barX, dot, link, type Markish, type PlotOptions, ruleX, ruleY, text} from '@observablehq/plot'
import type {Words} from '#i18n/words'
import {isBurden} from '#measures/measure'
import type {Measure} from '#measures/types'
import {valueText} from '#ui/rankingModel'
import {textWidth} from '#ui/timeLayout'
import type {Frame} from './PlotView'
import {movedText, type Place, placeText, withUnit} from './rankModel'

/** Height of a row, in desk pixels. */
export const RANK_ROW = 21

interface Settings {
  places: Place[]
  target: number | null
  measure: Measure
  /** Codes that the filter names. */
  chosen: readonly string[]
  /** Then and now. */
  months: [string, string]
  words: Words
}

export function rankOptions(settings: Settings, {unit}: Frame): PlotOptions {
  const {places, measure, target, words} = settings
  const values = places.flatMap(({value, before}) => [value, before]).filter((value) => !Number.isNaN(value))
  const range = rangeOf(measure, values, target)
  const left = words.language === 'en' ? 96 : 78
  return {
    marginLeft: left * unit,
    marginRight: 84 * unit,
    marginTop: 22 * unit,
    marginBottom: 24 * unit,
    x: {type: 'linear', domain: range, label: null},
    y: {type: 'band', domain: places.map(({code}) => code), label: null, axis: null, padding: 0},
    marks: [
      ...ground(settings, range, unit),
      ...valueMarks(settings, unit),
      ...wordMarks(settings, left, unit),
      ...keyMarks(settings, unit),
      barX(places, {
        y: 'code',
        x1: range[0],
        x2: range[1],
        fill: 'transparent',
        className: 'chart-pick',
        insetLeft: -(left - 4) * unit,
        insetRight: -80 * unit,
        title: (place: Place) =>
          [place.name, withUnit(measure, place.value, words), movedText(place.moved)].join(' '),
      }),
    ],
  }
}

function rangeOf(measure: Measure, values: number[], target: number | null): [number, number] {
  if (measure.endsWith('-gap')) return [Math.min(-0.05, ...values), Math.max(0.05, ...values)]
  return [0, isBurden(measure) ? Math.max(1, target ?? 0, ...values) : 1]
}

function ground(
  {places, chosen, measure, words}: Settings,
  [low, high]: [number, number],
  unit: number,
): Markish[] {
  return [
    barX(
      places.filter(({code}) => chosen.includes(code)),
      {y: 'code', x1: low, x2: high, fill: 'var(--sunken)', insetLeft: -80 * unit, insetRight: -80 * unit},
    ),
    ruleY(places, {y: 'code', stroke: 'var(--line)', strokeWidth: unit}),
    axisX({
      ticks: 5,
      tickFormat: (value: number) => valueText(measure, value, words).replace(/\.0$/, ''),
      tickSize: 4 * unit,
      label: null,
    }),
  ]
}

/** Blue for what is achieved, ink for the other measures. */
function fillOf(measure: Measure): string {
  return measure.startsWith('progress') || isBurden(measure) ? 'var(--ink-2)' : 'var(--st-pass)'
}

/** From where to where, and the target across. */
function valueMarks({places, measure, target}: Settings, unit: number): Markish[] {
  const fill = fillOf(measure)
  const drawn = places.filter(({value}) => !Number.isNaN(value))
  const moving = drawn.filter(({before}) => !Number.isNaN(before))
  const way = {x1: 'before', x2: 'value', y1: 'code', y2: 'code'}
  return [
    link(moving, {...way, stroke: fill, strokeWidth: 2 * unit, strokeOpacity: 0.45}),
    dot(moving, {
      x: 'before',
      y: 'code',
      r: 3 * unit,
      fill: 'var(--surface)',
      stroke: fill,
      strokeWidth: 1.25 * unit,
    }),
    dot(drawn, {x: 'value', y: 'code', r: 4.5 * unit, fill}),
    ...(target === null ? [] : [ruleX([target], {stroke: 'var(--ink)', strokeWidth: 2 * unit})]),
  ]
}

/** Place and name at the left, value and movement at the right. */
function wordMarks({places, measure, chosen, words}: Settings, left: number, unit: number): Markish[] {
  const look = {y: 'code', fontSize: 12 * unit, fill: 'var(--ink)'} as const
  const isChosen = ({code}: Place) => chosen.includes(code)
  const atLeft = {...look, frameAnchor: 'left'} as const
  const atRight = {...look, frameAnchor: 'right', textAnchor: 'end'} as const
  const name = {...atLeft, text: 'name', textAnchor: 'end', dx: -10 * unit} as const
  return [
    text(places, {
      ...atLeft,
      text: placeText,
      textAnchor: 'start',
      fill: 'var(--ink-2)',
      dx: -(left - 4) * unit,
    }),
    text(
      places.filter((place) => !isChosen(place)),
      name,
    ),
    text(places.filter(isChosen), {...name, fontWeight: 700}),
    text(places, {
      ...atRight,
      text: ({value}: Place) => valueText(measure, value, words),
      fontWeight: 700,
      dx: 48 * unit,
    }),
    text(places, {
      ...atRight,
      text: ({moved}: Place) => movedText(moved),
      fill: 'var(--ink-2)',
      dx: 80 * unit,
    }),
  ]
}

/** What the dots are: then, and now. */
function keyMarks({months, measure}: Settings, unit: number): Markish[] {
  const wide = textWidth(months[0], 11 * unit) + 30 * unit
  return months.flatMap((month, index) => {
    const dx = index * wide
    const look = {frameAnchor: 'top-left', textAnchor: 'start', dy: -14 * unit} as const
    return [
      text([month], {...look, text: [index === 0 ? '○' : '●'], dx, fill: fillOf(measure)}),
      text([month], {...look, text: [month], dx: dx + 14 * unit}),
    ]
  })
}
