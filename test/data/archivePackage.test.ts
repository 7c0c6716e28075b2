import {afterEach, expect, test, vi} from 'vitest'
import {type PackageSource, readerOf} from '#data/packageSource'
import {readPackage} from '#data/readPackage'
import {aCampaign} from '../builders/campaign'
import {issueLine} from '../builders/issues'
import {zip, zipOf} from '../builders/zip'

const campaign = () => aCampaign().township('周巷镇').house()
const read = (source: PackageSource) => readPackage(readerOf(source))

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['at the top', ''],
  ['in the single folder', '数据/'],
  ['in a folder of a folder, where there is none', 'a/b/'],
])('a package in a zip, %s', async (_, folder) => {
  const {issues, rows} = await read(zipOf(campaign().files(), folder))
  if (folder === 'a/b/') expect(issues.map(issueLine)).toEqual(['campaign.json — — missing-file —'])
  else expect([issues, rows.houses]).toEqual([[], {read: 1, accepted: 1, orphaned: 0}])
})

test('a zip that a person picked', async () => {
  const {issues, dataset} = await read(new Blob([zipOf(campaign().files())]))
  expect([issues, dataset?.houses.count]).toEqual([[], 1])
})

test('a zip behind a URL, whatever its name', async () => {
  const answer = () => new Response(zipOf(campaign().files()))
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer()),
  )
  const {issues, dataset} = await read('https://host/download?id=7')
  expect([issues, dataset?.houses.count]).toEqual([[], 1])
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('a name with a space, as a URL', async () => {
  const files = campaign()
    .manifest({sources: {regions: {url: './town%20ships.geojson?v=2'}}})
    .files()
  files.set('town ships.geojson', files.get('townships.geojson')!)
  expect((await read(zipOf(files))).issues).toEqual([])
})

test('a zip that is broken, and one without a manifest', async () => {
  const broken = await read(zipOf(campaign().files()).subarray(0, 300))
  expect(broken.issues).toMatchObject([{code: 'missing-file', detail: {problem: 'archive-damaged'}}])
  expect((await read(zip([]))).issues.map(issueLine)).toEqual(['campaign.json — — missing-file —'])
})

test('a table that is encrypted is told, and the rest is read', async () => {
  const members = [...campaign().files()].map(([name, content]) => ({
    name,
    content,
    flags: name === 'houses.csv' ? 1 : 0,
  }))
  const {issues, dataset} = await read(zip(members))
  expect(issues[0]).toMatchObject({
    file: 'houses.csv',
    code: 'missing-file',
    detail: {problem: 'archive-encrypted'},
  })
  expect(dataset?.regions.count).toBe(1)
})

test('nothing outside of the zip is read', async () => {
  const files = campaign()
    .manifest({sources: {regions: {url: '../townships.geojson'}}})
    .files()
  const {issues} = await read(zipOf(files, 'a/'))
  expect(issues.map(issueLine)[0]).toBe('../townships.geojson — — missing-file —')
})
