import type {PointKind, PointSet} from '#scene/points'
import type {MarkSprites} from './markSprites'
import type {PixelCamera} from './pixelCamera'
import {blit, type Raster} from './sprites'

/** The marks of a kind that lie on a picture, gathered once for its camera. */
export interface PlacedMarks {
  kind: PointKind
  count: number
  /** Pixels, to the half: `2 * column + half`; one pair a mark. */
  halves: Int32Array
  /** As in the PointSet, but three a mark: the fourth says nothing. */
  months: Uint16Array
  /** Radius in 1/40 px from the lowest byte, shape above. */
  looks: Uint16Array
  regions: Uint32Array
  categories: Uint16Array
  /** Room for the numbers of those that are drawn last. */
  last: Uint32Array
}

/** @param reach pixels by which a mark may lie outside and still be seen */
export function placeMarks(
  points: PointSet,
  camera: PixelCamera,
  {width, height}: {width: number; height: number},
  reach: number,
): PlacedMarks {
  const seen = new Uint32Array(points.count)
  const halves = new Int32Array(2 * points.count)
  let count = 0
  for (let point = 0; point < points.count; point++) {
    const x = camera.x + camera.scaleX * points.positions[2 * point]
    const y = camera.y - camera.scaleY * points.positions[2 * point + 1]
    if (x < -reach || y < -reach || x > width + reach || y > height + reach) continue
    halves[2 * count] = Math.round(2 * x)
    halves[2 * count + 1] = Math.round(2 * y)
    seen[count++] = point
  }
  const marks = {
    kind: points.kind,
    count,
    halves: halves.slice(0, 2 * count),
    months: new Uint16Array(3 * count),
    looks: new Uint16Array(count),
    regions: new Uint32Array(count),
    categories: new Uint16Array(count),
    last: new Uint32Array(count),
  }
  for (let mark = 0; mark < count; mark++) {
    const point = seen[mark]
    marks.months.set(points.months.subarray(4 * point, 4 * point + 3), 3 * mark)
    marks.looks[mark] = points.looks[2 * point] | (points.looks[2 * point + 1] << 8)
    marks.regions[mark] = points.regions[point]
    marks.categories[mark] = points.categories[point]
  }
  return marks
}

/** Which marks are on the map, and in which state. */
export interface MarkRules {
  month: number
  /** Bit i: state i is shown. */
  states: number
  /** Timeline months from which houses not relieved, not treated, are overdue. */
  deadlines: readonly [relief: number, treatment: number]
  /** 1 for each region, each category, that the filter lets through. */
  regions: Uint8Array
  categories: Uint8Array
}

const OVERDUE = 2

/** The marks of one kind at a month, the overdue ones above the others. */
export function drawMarks(raster: Raster, marks: PlacedMarks, rules: MarkRules, sprites: MarkSprites): void {
  const {halves, looks, last} = marks
  const stateOf = marks.kind === 'houses' ? houseState : projectState
  const draw = (mark: number, state: number) => {
    const [x, y] = [halves[2 * mark], halves[2 * mark + 1]]
    blit(raster, sprites.of(looks[mark], state, (x & 1) | ((y & 1) << 1)), x >> 1, y >> 1)
  }
  let lastCount = 0
  for (let mark = 0; mark < marks.count; mark++) {
    if ((rules.regions[marks.regions[mark]] & rules.categories[marks.categories[mark]]) === 0) continue
    const state = stateOf(marks.months, 3 * mark, rules)
    if (state < 0 || ((rules.states >> state) & 1) === 0) continue
    if (state === OVERDUE) last[lastCount++] = mark
    else draw(mark, state)
  }
  for (let i = 0; i < lastCount; i++) draw(last[i], OVERDUE)
}

/** Index into PROJECT_STATES; the same law as measures/states. */
function projectState(months: Uint16Array, at: number, {month}: MarkRules): number {
  if (month >= months[at + 2]) return 3
  if (month >= months[at + 1]) return OVERDUE
  return month >= months[at] ? 1 : 0
}

/** Index into HOUSE_STATES, -1 before it is on the register. */
function houseState(months: Uint16Array, at: number, {month, deadlines}: MarkRules): number {
  if (month < months[at]) return -1
  if (month >= months[at + 2]) return 3
  const relieved = month >= months[at + 1]
  if (month >= deadlines[1] || (!relieved && month >= deadlines[0])) return OVERDUE
  return relieved ? 1 : 0
}
