import type {Campaign} from '#domain/campaign'
import {formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {type Box, endX, meets, type TimeScale, textWidth, valueY} from './timeLayout'

/** The compliance target of a phase on the chart, its words at the right end. */
export interface TargetMark {
  id: string
  left: number
  right: number
  y: number
  text: string
  textY: number
}

export function targetMarks({phases, timeline}: Campaign, scale: TimeScale, words: Words): TargetMark[] {
  return phases.flatMap(({id, start, end, targets}) => {
    const target = targets.compliance
    if (target === undefined) return []
    const y = valueY(scale, target)
    return [
      {
        id,
        left: endX(scale, start - timeline.start - 1),
        right: endX(scale, end - timeline.start),
        y,
        text: words.target(formatShare(target)),
        textY: y + (target > 0.9 ? 12 : -9) * scale.unit,
      },
    ]
  })
}

/** How far a target's words stand from the end of its line. */
export const TARGET_GAP = 5

export function targetLines(marks: readonly TargetMark[]): Box[] {
  return marks.map(({left, right, y}) => ({left, right, top: y - 1, bottom: y + 1}))
}

export function targetTexts(marks: readonly TargetMark[], size: number, {unit}: TimeScale): Box[] {
  return marks.map(({right, text, textY}) => ({
    left: right - textWidth(text, size) - 2 * TARGET_GAP * unit,
    right,
    top: textY - size * 0.6,
    bottom: textY + size * 0.6,
  }))
}

export interface ValueSpot {
  /** The longest wording that found room. */
  text: string
  /** From the handle and from the top. */
  dx: number
  y: number
  anchor: 'start' | 'end'
}

/** Desk pixels that a value at the right end may reach beyond the plot. */
const BEYOND = 20

/**
 * Where the value at the handle is written: beside its dot, inside the chart, clear of other words and, where that
 * can be, of the curves.
 *
 * @param wordings the longest first
 */
export function valueSpot(
  scale: TimeScale,
  month: number,
  value: number,
  wordings: readonly string[],
  size: number,
  texts: readonly Box[],
  lines: readonly Box[] = [],
): ValueSpot {
  const {unit, bottom, left} = scale
  const [x, dot] = [endX(scale, month), valueY(scale, value)]
  const last = endX(scale, scale.months - 1)
  const spotsOf = (text: string) =>
    [13, 29, -14, 45].flatMap((dy) =>
      (['start', 'end'] as const).map((anchor): ValueSpot => {
        const dx = (anchor === 'start' ? 9 : -9) * unit
        return {text, dx, y: Math.min(bottom - 8 * unit, dot + dy * unit), anchor}
      }),
    )
  for (const taken of [[...texts, ...lines], texts])
    for (const text of wordings) {
      const free = spotsOf(text).find((spot) => {
        const box = valueBox(x, spot, size)
        const inside = box.left >= left && box.right <= last + BEYOND * unit
        return inside && !taken.some((one) => meets(one, box))
      })
      if (free) return free
    }
  return spotsOf(wordings[0])[x < (left + last) / 2 ? 0 : 1]
}

/** What the value covers. @param x of the handle */
export function valueBox(x: number, {text, dx, y, anchor}: ValueSpot, size: number): Box {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x + dx : x + dx - width
  return {left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6}
}

/** The handle's line from the top down to `end`, as a path at x = 0: words lie over it, not under it. */
export function handlePath(x: number, end: number, texts: readonly Box[]): string {
  const across = texts.filter((one) => one.left < x && x < one.right).sort((a, b) => a.top - b.top)
  let path = 'M0 0'
  for (const {top, bottom} of across) path += `V${Math.max(0, top)}M0 ${bottom}`
  return `${path}V${end}`
}
