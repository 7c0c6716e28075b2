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
  /** From the handle and from the top. */
  dx: number
  y: number
  anchor: 'start' | 'end'
}

/** Where the value at the handle is written: beside its dot, clear of other words and inside the chart. */
export function valueSpot(
  scale: TimeScale,
  month: number,
  value: number,
  width: number,
  size: number,
  texts: readonly Box[],
): ValueSpot {
  const {unit, bottom} = scale
  const [x, dot] = [endX(scale, month), valueY(scale, value)]
  const last = endX(scale, scale.months - 1)
  const spots = [13, 29, -14, 45].flatMap((dy) =>
    (['start', 'end'] as const).map((anchor): ValueSpot => {
      const dx = (anchor === 'start' ? 9 : -9) * unit
      return {dx, y: Math.min(bottom - 8 * unit, dot + dy * unit), anchor}
    }),
  )
  const free = spots.find(({dx, y, anchor}) => {
    const left = anchor === 'start' ? x + dx : x + dx - width
    const box = {left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6}
    return left >= scale.left && box.right <= last && !texts.some((one) => meets(one, box))
  })
  return free ?? spots[x < (scale.left + last) / 2 ? 0 : 1]
}
