import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'

/** A text of a package's file in which `"#"` gives way to something nested 5 000 deep. */
function deepened(text: string | Uint8Array | undefined, open: string, close: string) {
  return String(text).replace('"#"', `${open.repeat(5000)}0${close.repeat(5000)}`)
}

function withDeep(key: string, open: string, close: string) {
  const campaign = aCampaign({[key]: '#'})
    .township('周巷镇')
    .house()
  return campaign.file('campaign.json', deepened(campaign.files().get('campaign.json'), open, close))
}

test('in a key that nobody reads it does no harm', async () => {
  const {issues, rows} = await withDeep('x', '[', ']').reading()
  expect([issues, rows.houses?.accepted]).toEqual([[], 1])
})

test.each(['id', 'title', 'timeline', 'as_of', 'phases', 'places', 'sources', 'open', 'tours', 'basemaps'])(
  "in the manifest's %s it is told there",
  async (key) => {
    for (const campaign of [withDeep(key, '[', ']'), withDeep(key, '{"a":', '}')]) {
      const {issues} = await campaign.reading()
      expect(issues.length).toBeGreaterThan(0)
      for (const {code, column} of issues) {
        expect([code, column?.startsWith(key)]).toEqual(['bad-manifest', true])
      }
    }
  },
)

test.each(['code', 'name', 'county', 'county_code', 'in_scope', 'name_en'])(
  "in a township's %s it costs that township",
  async (key) => {
    const text = aCampaign()
      .township('坏', {[key]: '#'})
      .township('好')
      .files()
      .get('townships.geojson')
    const campaign = aCampaign().file('townships.geojson', deepened(text, '[', ']'))
    const {issues, dataset} = await campaign.reading()
    expect(issues).toMatchObject([{row: 1, column: key, code: 'unknown-value'}])
    expect(issues[0].value).toMatch(/^\[{10,}/)
    expect(dataset!.regions.name).toEqual(['好'])
  },
)
