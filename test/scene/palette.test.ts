import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {MEASURES} from '#measures/types'
import {classify, noData, outOfScope} from '#scene/classes'
import {contrast, inkOn, PALETTES, rgb} from '#scene/palette'

const tokens = readFileSync('src/ui/tokens.css', 'utf8')

/** The value of a custom property in the block of a theme. */
function token(theme: 'light' | 'dark', name: string): string {
  const block = tokens.slice(
    tokens.indexOf(theme === 'light' ? '[data-theme="light"]' : '[data-theme="dark"]'),
  )
  return new RegExp(`--${name}:\\s*(#[0-9a-fA-F]+)`).exec(block)?.[1]?.toUpperCase() ?? `no --${name}`
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const palette = PALETTES[theme]

  it.each([
    ['ink', 'ink'],
    ['accent', 'accent'],
    ['sea', 'sea'],
    ['land', 'land'],
    ['coast', 'coast'],
    ['pass', 'st-pass'],
    ['fail', 'st-fail'],
    ['lost', 'st-lost-bg'],
    ['lostMark', 'st-lost-fg'],
    ['out', 'st-out'],
    ['outMark', 'st-out-fg'],
    ['noData', 'st-nodata-bg'],
    ['overdue', 'h-overdue'],
    ['houseTreated', 'h-treated'],
  ] as const)('draws %s in the colour that the page gives --%s', (name, custom) => {
    expect(palette[name].toUpperCase()).toBe(token(theme, custom))
  })

  it.each(MEASURES)('gives every class of %s a fill on which one of the inks reads', (measure) => {
    const {classes} = classify(measure, 'township', theme)
    for (const {fill} of classes) expect(contrast(fill.color, inkOn(fill.color))).toBeGreaterThan(4.5)
  })

  it('tells no data, out of scope and lost apart by pattern, not by colour alone', () => {
    const lost = classify('compliance', 'township', theme).classes[2]
    const patterns = [lost, noData(theme), outOfScope(theme)].map((one) => one.fill.pattern)
    expect(new Set(patterns).size).toBe(3)
  })
})

it('reads a colour', () => {
  expect(rgb('#2A6A91')).toEqual([42, 106, 145])
})
