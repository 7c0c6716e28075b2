import {describe, expect, it} from 'vitest'
import type {Outline} from '#domain/dataset'
import type {Span} from '#measures/changes'
import type {Figures, Measure, Snapshot} from '#measures/types'
import {changeCodes, changeFills, classifyChange} from '#scene/changeClasses'
import {NO_DATA, OUT} from '#scene/classes'
import {contrast, PALETTES} from '#scene/palette'

/** Townships of one county, all in scope but the last. */
function outlineOf(count: number): Outline {
  const inScope = new Uint8Array(count).fill(1)
  inScope[count - 1] = 0
  return {regions: {count, inScope, county: new Uint32Array(count)}} as unknown as Outline
}

function spanOf(before: Partial<Figures>, after: Partial<Figures>, inScope: number[]): Span {
  const goals = {compliance: {target: null}, progress: {target: null}}
  const [earlier, later] = [before, after].map((figures) => ({
    goals,
    townships: {count: inScope.length, townships: Uint8Array.from(inScope), ...figures},
  }))
  return {before: earlier, after: later} as unknown as {before: Snapshot; after: Snapshot}
}

function idsOf(measure: Measure, key: keyof Figures, before: number[], after: number[]) {
  const scope = [...before.map(() => 1), 0]
  const column = (values: number[]) => ({[key]: Float64Array.from([...values, Number.NaN])})
  const span = spanOf(column(before), column(after), scope)
  const {classes} = classifyChange(measure, 'township', 'light')
  const codes = changeCodes(outlineOf(scope.length), span, measure, 'townships')
  return [...codes].map((code) => classes[code]?.id ?? code)
}

describe('the class of a change', () => {
  it('lies on the side of its sign, a bound with what is further from none', () => {
    const before = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    const after = [0.5, 0.55, 0.6, 0.7, 0.45, 0.3]
    const ids = ['same', 'rise-1', 'rise-2', 'rise-3', 'fall-1', 'fall-3', OUT]
    expect(idsOf('progress', 'progress', before, after)).toEqual(ids)
  })

  it('is none where a month has no value', () => {
    expect(idsOf('progress', 'progress', [Number.NaN], [0.5])).toEqual([NO_DATA, OUT])
  })

  it('is blue for fewer of what should not be', () => {
    const {classes} = classifyChange('projects-overdue', 'township', 'light')
    const fill = (id: string) => classes.find((one) => one.id === id)?.fill.color
    expect([fill('fall-3'), fill('rise-3')]).toEqual([
      PALETTES.light.divergence[5],
      PALETTES.light.divergence[0],
    ])
    expect(idsOf('projects-overdue', 'projectsOverdue', [9, 3, 3], [7, 3, 4])).toEqual([
      'fall-2',
      'same',
      'rise-1',
      OUT,
    ])
  })
})

it('fills a township by what became of it, one that lost its pass in stripes', () => {
  const compliant = (values: number[]) => ({compliant: Uint8Array.from([...values, 0])})
  const span = spanOf(compliant([0, 1, 1, 0]), compliant([1, 0, 1, 0]), [1, 1, 1, 1, 0])
  const fills = changeFills(outlineOf(5), span, 'compliance', 'township', 'light')
  const found = [0, 1, 2, 3, 4].map((region) => {
    const {id, fill} = fills.classOf(region)
    return `${id} ${fill.pattern}`
  })
  expect(found).toEqual(['won solid', 'lost stripes', 'kept solid', 'without solid', 'out dots'])
  expect(fills.lost).toEqual([1])
})

it.each(['light', 'dark'] as const)('tells the solid states apart by lightness alone (%s)', (theme) => {
  const solid = classifyChange('compliance', 'township', theme).classes.filter(
    ({fill}) => fill.pattern === 'solid',
  )
  const colors = solid.map(({fill}) => fill.color)
  for (const one of colors)
    for (const other of colors) if (one !== other) expect(contrast(one, other)).toBeGreaterThan(1.2)
})
