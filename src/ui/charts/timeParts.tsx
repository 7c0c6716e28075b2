import {axisX, axisY, type Markish, rect, ruleX, ruleY} from '@observablehq/plot'
import type {Campaign} from '#domain/campaign'
import {formatShare} from '#i18n/numbers'
import {ticksOf} from '#ui/TimeAxis'
import type {Frame} from './PlotView'

/** A month's value stands at the month's end, as in the time control: x = its index + 1. */
export const endOf = (month: number): number => month + 1

/** Bands of the phases, lines at shares, and years below. */
export function timeGround({timeline, phases}: Campaign, {width, unit}: Frame): Markish[] {
  const bands = phases.map(({start, end}, index) => ({
    from: Math.max(0, start - timeline.start),
    to: Math.min(timeline.end, end) - timeline.start + 1,
    fill: index % 2 === 0 ? 'var(--band-a)' : 'var(--band-b)',
  }))
  const months = timeline.end - timeline.start + 1
  const ticks = ticksOf({timeline}, {months, monthWidth: width / months, unit})
  const years = ticks.filter(({year}) => year).map(({index}) => index)
  return [
    rect(bands, {x1: 'from', x2: 'to', y1: 0, y2: 1, fill: 'fill'}),
    ruleY([0.25, 0.5, 0.75], {stroke: 'var(--line-2)', strokeDasharray: '1 3', strokeWidth: 0.75 * unit}),
    ruleY([0], {stroke: 'var(--line-2)', strokeWidth: unit}),
    axisY([0, 0.5, 1], {
      tickFormat: (share: number) => formatShare(share),
      tickSize: 0,
      label: null,
      tickPadding: 5 * unit,
    }),
    axisX(years, {
      tickFormat: (index: number) => String(Math.floor((timeline.start + index) / 12)),
      tickSize: 5 * unit,
      tickPadding: 3 * unit,
      stroke: 'var(--line-2)',
      fill: 'var(--ink)',
      label: null,
    }),
  ]
}

/** Scales and margins of a chart over time. */
export function timeScales(campaign: Campaign, {unit}: Frame, right = 16) {
  const months = campaign.timeline.end - campaign.timeline.start + 1
  return {
    marginLeft: 38 * unit,
    marginRight: right * unit,
    marginTop: 20 * unit,
    marginBottom: 22 * unit,
    x: {type: 'linear', domain: [0, months], label: null},
    y: {type: 'linear', domain: [0, 1], label: null},
  } as const
}

/** Where one is in time: the accent's line. */
export function monthLine(month: number, {unit}: Frame): Markish {
  return ruleX([endOf(month)], {stroke: 'var(--accent)', strokeWidth: 2 * unit})
}
