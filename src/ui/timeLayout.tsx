/** Where everything of the time chart goes, in pixels: pure, so that collisions are tested without a screen. */

export interface TimeScale {
  /** The box of the plot: x of the first month's start, width of a month, y of 0 and of 1. */
  left: number
  monthWidth: number
  bottom: number
  top: number
  months: number
  /** Size of one desk pixel. */
  unit: number
}

/** A month's value and the handle stand at the month's END. */
export function endX(scale: TimeScale, month: number): number {
  return scale.left + (month + 1) * scale.monthWidth
}

export function valueY(scale: TimeScale, share: number): number {
  return scale.bottom - Math.max(0, Math.min(1, share)) * (scale.bottom - scale.top)
}

/** The month whose cell holds x. */
export function monthAt(scale: TimeScale, x: number): number {
  return clampMonth(scale, Math.floor((x - scale.left) / scale.monthWidth))
}

/** The month whose end is nearest to x: for dragging the handle. */
export function nearestEnd(scale: TimeScale, x: number): number {
  return clampMonth(scale, Math.round((x - scale.left) / scale.monthWidth) - 1)
}

function clampMonth(scale: TimeScale, month: number): number {
  return Math.max(0, Math.min(scale.months - 1, month))
}

/** Width of a text without a screen: a CJK sign is 1 em, another .53 em. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const sign of text) ems += sign.codePointAt(0)! > 0x2e80 || sign === '“' || sign === '”' ? 1 : 0.53
  return ems * size
}

/** The longest of the names that fits, or nothing. */
export function fittingName(names: readonly string[], width: number, size: number): string {
  return names.find((name) => textWidth(name, size) <= width) ?? ''
}

/** Announced results hold through their month: a step curve, which may fall. Gaps (NaN) part it. */
export function stepPath(scale: TimeScale, values: ArrayLike<number>, months: number): string {
  let path = ''
  let pen = false
  for (let month = 0; month < months; month++) {
    if (Number.isNaN(values[month])) {
      pen = false
      continue
    }
    const y = round(valueY(scale, values[month]))
    path += `${pen ? 'V' : `M${round(endX(scale, month - 1))} `}${y}H${round(endX(scale, month))}`
    pen = true
  }
  return path
}

/** The area under the step curve. */
export function stepArea(scale: TimeScale, values: ArrayLike<number>, months: number): string {
  let path = ''
  for (let month = 0; month < months; month++) {
    if (Number.isNaN(values[month])) continue
    const [left, right] = [round(endX(scale, month - 1)), round(endX(scale, month))]
    path += `M${left} ${scale.bottom}V${round(valueY(scale, values[month]))}H${right}V${scale.bottom}Z`
  }
  return path
}

/** A value at each month's end, joined by lines. */
export function linePath(scale: TimeScale, values: ArrayLike<number>, months: number): string {
  let path = ''
  let pen = false
  for (let month = 0; month < months; month++) {
    const known = !Number.isNaN(values[month])
    if (known) path += `${pen ? 'L' : 'M'}${round(endX(scale, month))} ${round(valueY(scale, values[month]))}`
    pen = known
  }
  return path
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

export interface FlagInput {
  id: string
  /** In months from the timeline's start, fractions for days: 1.5 = the middle of the second month. */
  at: number
  text: string
}

export interface Flag extends FlagInput {
  x: number
  y: number
  /** Text to the left of its pole, where the right is full. */
  left: boolean
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** Desk pixels that a flag's text at the right end may reach beyond the plot. */
const BEYOND = 16

const LEVELS = [0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92]

/**
 * Milestones as flags: each takes the highest free level, to the right of its pole, else to the left. A later
 * flag under an earlier text goes lower, so that its pole does not cut the text. One that finds no room keeps
 * its pole and gives its text as a title only (`text` empty).
 *
 * @param texts boxes that neither a text nor a pole may meet
 * @param lines boxes that no text may meet; poles cross them
 */
export function placeFlags(
  scale: TimeScale,
  flags: readonly FlagInput[],
  size: number,
  texts: readonly Box[] = [],
  lines: readonly Box[] = [],
): Flag[] {
  const placed: Flag[] = []
  const boxes = [...texts]
  for (const flag of [...flags].sort((a, b) => a.at - b.at)) {
    const x = scale.left + flag.at * scale.monthWidth
    const spot = spotFor(scale, x, textWidth(flag.text, size) + 10 * scale.unit, size, boxes, lines)
    if (spot) boxes.push(spot.box)
    const {y, left} = spot ?? {y: valueY(scale, 0.06), left: false}
    placed.push({...flag, x, y, left, text: spot ? flag.text : ''})
  }
  return placed
}

function spotFor(
  scale: TimeScale,
  x: number,
  width: number,
  size: number,
  texts: readonly Box[],
  lines: readonly Box[],
) {
  const right = scale.left + scale.months * scale.monthWidth
  for (const level of LEVELS) {
    const y = scale.top + level * (scale.bottom - scale.top)
    for (const left of [false, true]) {
      const box = {
        left: left ? x - width : x + 2,
        right: left ? x - 2 : x + width,
        top: y - size * 0.6,
        bottom: y + size * 0.6,
      }
      const pole = {left: x - 1, right: x + 1, top: y, bottom: scale.bottom}
      const inside = box.left >= scale.left && box.right <= right + BEYOND * scale.unit
      const free = !texts.some((one) => meets(one, box) || meets(one, pole))
      if (inside && free && !lines.some((one) => meets(one, box))) return {y, left, box}
    }
  }
  return null
}

/** What a curve covers, month by month; of steps the rise from one to the next as well. */
export function lineBoxes(
  scale: TimeScale,
  values: ArrayLike<number>,
  months: number,
  kind: 'step' | 'line',
): Box[] {
  const boxes: Box[] = []
  for (let month = 0; month < months; month++) {
    const before = kind === 'line' && month > 0 ? values[month - 1] : values[month]
    if (Number.isNaN(values[month]) || Number.isNaN(before)) continue
    const ys = [valueY(scale, before), valueY(scale, values[month])]
    const last = kind === 'step' && month > 0 ? values[month - 1] : Number.NaN
    if (!Number.isNaN(last) && last !== values[month]) boxes.push(riser(scale, month, last, values[month]))
    boxes.push({
      left: endX(scale, month - 1),
      right: endX(scale, month),
      top: Math.min(...ys) - 2,
      bottom: Math.max(...ys) + 2,
    })
  }
  return boxes
}

function riser(scale: TimeScale, month: number, before: number, after: number): Box {
  const [x, ys] = [endX(scale, month - 1), [valueY(scale, before), valueY(scale, after)]]
  return {left: x - 2, right: x + 2, top: Math.min(...ys), bottom: Math.max(...ys)}
}

export function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
