import {dot, type Markish, rect, text} from '@observablehq/plot'
import type {Words} from '#i18n/words'
import type {AssessedStatus, HistoryModel} from '#ui/cardModel'
import type {Frame} from '#ui/charts/PlotView'
import {textWidth} from '#ui/timeLayout'

/** Desk pixels over the curve for the phases' names and the band of results. */
export const ROOM_FOR_RESULTS = 54
/** The band's upper and lower edge, in desk pixels above the curve. */
const BAND = {top: 34, bottom: 18}

const FILLS: Record<AssessedStatus, string> = {
  pass: 'var(--st-pass)',
  fail: 'var(--st-fail)',
  lost: 'var(--st-lost-fg)',
  out: 'var(--st-out)',
}
const INKS: Record<AssessedStatus, string> = {
  pass: 'var(--st-pass-on)',
  fail: 'var(--st-fail-on)',
  lost: 'var(--surface)',
  out: 'var(--ink)',
}

/** How the township stood month by month as a band, and each assessment on it: full = passed, the province's larger. */
export function resultMarks(
  {months, spans, events}: HistoryModel,
  {width, unit, height}: Frame,
  words: Words,
): Markish[] {
  const size = height - (ROOM_FOR_RESULTS + 22) * unit
  const shareOf = (pixels: number) => 1 + (pixels * unit) / size
  const middle = shareOf((BAND.top + BAND.bottom) / 2)
  const band = {x1: 'from', x2: 'to', y1: shareOf(BAND.bottom), y2: shareOf(BAND.top)} as const
  const monthWidth = (width - 54 * unit) / months
  return [
    rect([{from: 0, to: months}], {...band, fill: 'var(--sunken)'}),
    rect(spans, {...band, fill: ({status}: Span) => FILLS[status]}),
    dot(events, {
      x: ({month}: Event) => month + 0.5,
      y: middle,
      r: ({decides}: Event) => (decides ? 5 : 3.5) * unit,
      fill: ({pass}: Event) => (pass ? 'var(--st-pass)' : 'var(--surface)'),
      stroke: ({pass}: Event) => (pass ? 'var(--surface)' : 'var(--ink)'),
      strokeWidth: 1.25 * unit,
    }),
    ...spans.flatMap((span, index) => {
      const word = words.assessed[span.status]
      const isLast = index === spans.length - 1
      // Dots stand where the band begins to be another; the last word goes on beyond it where it is too long.
      const [from, to] = [span.from + 0.5, span.to]
      const isInside = textWidth(word, 11 * unit) < (to - from) * monthWidth - 12 * unit
      if (!isInside && (!isLast || to > 0.85 * months)) return []
      const look = {text: () => word, textAnchor: 'start', dx: (isInside ? 9 : 6) * unit} as const
      return [
        text([[isInside ? from : to, middle]], {...look, fill: isInside ? INKS[span.status] : 'var(--ink)'}),
      ]
    }),
  ]
}

type Span = HistoryModel['spans'][number]
type Event = HistoryModel['events'][number]
