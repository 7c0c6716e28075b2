import {expect, it} from 'vitest'
import {tracePath} from '#map/software/outline'
import {lineStrips} from '#scene/strips'

const CAMERA = {scaleX: 10, scaleY: 10, x: 100, y: 50}

/** The pen's way as text. */
function traced(...lines: number[][]): string {
  const steps: string[] = []
  const pen = {
    moveTo: (x: number, y: number) => steps.push(`M${x},${y}`),
    lineTo: (x: number, y: number) => steps.push(`L${x},${y}`),
  }
  tracePath(lineStrips(lines.map((line) => Float64Array.from(line))), CAMERA, pen)
  return steps.join(' ')
}

it('follows the line that the strips were made from', () => {
  expect(traced([0, 0, 1, 0, 1, 2])).toBe('M100,50 L110,50 L110,30')
})

it('lifts the pen between rings', () => {
  expect(traced([0, 0, 1, 0], [3, 0, 4, 0])).toBe('M100,50 L110,50 M130,50 L140,50')
})
