import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {makeFiles} from '../../scripts/demo/files'
import {textOf} from './committed'

describe('the demo package', () => {
  let made: Map<string, string>

  beforeAll(() => {
    vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('the demo must not depend on chance')
    })
    vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the demo must not depend on the day')
    })
    made = makeFiles()
  }, 240_000)

  afterAll(() => {
    vi.restoreAllMocks()
  })

  it('is byte for byte what npm run demo makes', () => {
    for (const [file, text] of made) expect(text === textOf(`public/${file}`), file).toBe(true)
  })

  it('stays small', () => {
    const bytes = [...made.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeLessThan(4_000_000)
    expect(Buffer.byteLength(made.get('basemap/land.json')!)).toBeLessThan(250_000)
    expect(Buffer.byteLength(made.get('demo/townships.geojson')!)).toBeLessThan(1_200_000)
  })

  it('says in every file that it is synthetic', () => {
    const manifest = JSON.parse(made.get('demo/campaign.json')!)
    const regions = JSON.parse(made.get('demo/townships.geojson')!)
    expect([manifest.synthetic, regions.synthetic, regions.schematic]).toEqual([true, true, true])
    for (const [file, text] of made) {
      if (!file.endsWith('.csv')) continue
      const [header, ...lines] = text.trimEnd().split('\n')
      expect(header).toMatch(/,synthetic$/)
      expect(lines.filter((line) => !line.endsWith(',1'))).toEqual([])
    }
  })
})
