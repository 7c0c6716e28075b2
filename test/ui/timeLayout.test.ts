import {describe, expect, test} from 'vitest'
import {
  type Box,
  endX,
  type Flag,
  fittingName,
  lineBoxes,
  monthAt,
  nearestEnd,
  placeFlags,
  stepPath,
  type TimeScale,
  textWidth,
} from '#ui/timeLayout'
import {handlePath, valueBox, valueSpot} from '#ui/timeTargets'

const SCALE: TimeScale = {left: 40, monthWidth: 30, top: 25, bottom: 130, months: 36, unit: 1}
const SIZE = 12

describe('months and pixels', () => {
  test('a month’s value stands at its end', () => {
    expect(endX(SCALE, 0)).toBe(70)
    expect(endX(SCALE, 35)).toBe(40 + 36 * 30)
  })

  test('a press on a month’s cell means that month, outside the timeline the nearest', () => {
    expect(monthAt(SCALE, 41)).toBe(0)
    expect(monthAt(SCALE, 99)).toBe(1)
    expect(monthAt(SCALE, -500)).toBe(0)
    expect(monthAt(SCALE, 9999)).toBe(35)
  })

  test('the handle snaps to the nearest end of a month', () => {
    expect(nearestEnd(SCALE, endX(SCALE, 7) + 10)).toBe(7)
    expect(nearestEnd(SCALE, endX(SCALE, 7) + 20)).toBe(8)
  })
})

describe('curves', () => {
  test('results hold through their month and may fall', () => {
    expect(stepPath(SCALE, [0, 0.5, 0], 3)).toBe('M40 130H70V77.5H100V130H130')
  })

  test('nothing is drawn past the months that are known, nor where there is no value', () => {
    expect(stepPath(SCALE, [0, 0.5, 1], 1)).toBe('M40 130H70')
    expect(stepPath(SCALE, [0, Number.NaN, 0], 3)).toBe('M40 130H70M100 130H130')
  })
})

describe('names of phases', () => {
  test('a name that does not fit is shortened until it does', () => {
    const names = ['第一阶段 抓机制、树样板', '第一阶段', '一']
    expect(fittingName(names, 200, SIZE)).toBe(names[0])
    expect(fittingName(names, 60, SIZE)).toBe('第一阶段')
    expect(fittingName(names, 20, SIZE)).toBe('一')
    expect(fittingName(names, 5, SIZE)).toBe('')
  })
})

describe('milestones as flags', () => {
  const flags = [
    {id: 'a', at: 1.5, text: '11-15 县级整治办成立'},
    {id: 'b', at: 2, text: '11-30 三大平台建成'},
    {id: 'c', at: 3, text: '12-31 整治规划编制完成'},
    {id: 'd', at: 3, text: '12-31 危房排查建档、隐患排除'},
  ]

  test('each keeps its text, and no text meets another', () => {
    const placed = placeFlags(SCALE, flags, SIZE)
    expect(placed.map(({text}) => text)).toEqual(flags.map(({text}) => text))
    const boxes = placed.map(boxOf)
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(meets(box, other)).toBe(false)
  })

  test('no pole cuts the text of an earlier flag', () => {
    const placed = placeFlags(SCALE, flags, SIZE)
    for (const flag of placed)
      for (const other of placed)
        if (other.x > flag.x && other.x < boxOf(flag).right) expect(other.y).toBeGreaterThan(flag.y)
  })

  test('texts keep clear of curves', () => {
    const curve = lineBoxes(SCALE, new Array(36).fill(0.92), 36, 'step')
    const [flag] = placeFlags(SCALE, [flags[0]], SIZE, [], curve)
    expect(curve.some((one) => meets(one, boxOf(flag)))).toBe(false)
  })

  test('at the right end the text goes to the left of its pole', () => {
    const [flag] = placeFlags(SCALE, [{id: 'z', at: 35, text: '12-31 危房治理改造完成'}], SIZE)
    expect(flag.left).toBe(true)
  })

  test('one without room keeps its pole and leaves its text to the title', () => {
    const wall: Box = {left: 0, right: 2000, top: 0, bottom: 200}
    expect(placeFlags(SCALE, [flags[0]], SIZE, [wall])[0]).toMatchObject({id: 'a', text: ''})
  })
})

function boxOf({x, y, text, left}: Flag): Box {
  const width = textWidth(text, SIZE)
  return {left: left ? x - width : x + 2, right: left ? x - 2 : x + width, top: y - 7, bottom: y + 7}
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

describe('the value at the handle', () => {
  const VALUE = ['47% 达标', '47%']
  const box = (x: number, y: number) => ({left: x, right: x + 70, top: y - 7, bottom: y + 7})

  test('stands at the right of its dot, at the left at the end of the chart', () => {
    expect(valueSpot(SCALE, 10, 0.5, VALUE, 13, [])).toMatchObject({anchor: 'start', text: VALUE[0]})
    expect(valueSpot(SCALE, 35, 0.5, VALUE, 13, [])).toMatchObject({anchor: 'end', text: VALUE[0]})
  })

  test('keeps clear of the words of a target', () => {
    const end = endX(SCALE, 35)
    const plain = valueSpot(SCALE, 35, 1, VALUE, 13, [])
    const clear = valueSpot(SCALE, 35, 1, VALUE, 13, [box(end - 75, SCALE.top + 12)])
    expect(clear.y - plain.y).toBeGreaterThan(13)
  })

  test('keeps clear of the curve, in fewer words rather than across it', () => {
    const rise = lineBoxes(SCALE, [...new Array(20).fill(0), ...new Array(16).fill(0.5)], 36, 'step')
    const full = valueSpot(SCALE, 21, 0.5, VALUE, 13, [box(endX(SCALE, 21) + 20, 80)], rise)
    const right = {left: endX(SCALE, 21), right: 1200, top: 0, bottom: 200}
    const above = {left: 0, right: 1200, top: 0, bottom: 75}
    const short = valueSpot(SCALE, 21, 0.5, VALUE, 13, [right, above], rise)
    expect(full.text).toBe(VALUE[0])
    expect(short).toMatchObject({text: VALUE[1], anchor: 'end'})
    expect(rise.some((one) => meets(one, valueBox(endX(SCALE, 21), short, 13)))).toBe(false)
  })

  test('the handle leaves room for the words that it passes', () => {
    expect(handlePath(100, 134, [])).toBe('M0 0V134')
    expect(handlePath(100, 134, [box(80, 60), box(101, 90), box(95, 20)])).toBe('M0 0V13M0 27V53M0 67V134')
  })
})
