import {unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {copiedPackage} from '#data/copyPackage'
import {correctedFiles, correctionsIn, type PackageFiles, withManifest} from '#data/packageFiles'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {packageZip} from '#data/writePackage'
import {NO_FILTER} from '#domain/filter'
import {accountOf} from '#measures/account'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'

const campaign = () =>
  aCampaign().township('周巷镇').project().report('2018-01', 40).house().passed('2018-03')

function blobsOf(built: CampaignBuilder): Map<string, Blob> {
  return new Map([...built.files()].map(([path, content]) => [path, new Blob([content as string])]))
}

async function readingOf(files: PackageFiles) {
  const {dataset, issues} = await readPackage(memoryReader(files))
  const reading = {filter: NO_FILTER, basis: 'date', asOf: dataset!.campaign.asOf} as const
  return {account: accountOf(dataset!, reading), issues, rows: dataset!.rows}
}

async function unzipped(zip: Blob): Promise<Map<string, Blob>> {
  const members = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  return new Map(Object.entries(members).map(([path, bytes]) => [path, new Blob([bytes as BlobPart])]))
}

test('a package written as a zip opens again with the same figures', async () => {
  const files = blobsOf(campaign())
  expect(await readingOf(await unzipped(await packageZip(files)))).toEqual(await readingOf(files))
})

test('Chinese names of files stand in a zip, and names that lead out of the folder do not', async () => {
  const one = new Blob(['x'])
  const names = [
    '表/项目.csv',
    'a.parquet',
    '../up.csv',
    '/root.csv',
    'C:/c.csv',
    'a/../../b.csv',
    '..\\w.csv',
  ]
  const zip = await packageZip(new Map(names.map((name) => [name, one])))
  expect([...(await unzipped(zip)).keys()].sort()).toEqual(['a.parquet', '表/项目.csv'].sort())
})

test('a zip larger than what is held at once is whole', async () => {
  const bytes = new Uint8Array(9 << 20).map((_, at) => (at * 2654435761) >>> 24)
  const files = new Map([
    ['one.parquet', new Blob([bytes])],
    ['two.csv', new Blob([bytes])],
  ])
  for (const content of (await unzipped(await packageZip(files))).values())
    expect(Buffer.compare(Buffer.from(await content.arrayBuffer()), Buffer.from(bytes))).toBe(0)
})

const correction = {
  file: 'projects.csv',
  row: 2,
  column: 'invest_planned',
  before: '100',
  after: '300',
  at: '2018-10-01T08:00:00Z',
}

test('corrections go into the package and out again, and taking them back gives the figures before', async () => {
  const files = blobsOf(campaign())
  const changed = await correctedFiles(files, [correction])
  expect([...changed!.keys()]).toEqual(['campaign.json', 'corrections.json'])
  const mended = new Map([...files, ...changed!])
  expect(await correctionsIn(mended)).toEqual([correction])
  const {account, rows} = await readingOf(mended)
  expect(account).not.toEqual((await readingOf(files)).account)
  expect(rows).toEqual((await readingOf(files)).rows)
  const taken = await correctedFiles(mended, [])
  expect([...taken!.keys()]).toEqual(['corrections.json'])
  expect(await readingOf(new Map([...mended, ...taken!]))).toEqual(await readingOf(files))
})

test.each([['{'], ['[]'], ['null']])(
  'a package with a manifest that is %s takes no correction',
  async (text) => {
    expect(await correctedFiles(new Map([['campaign.json', new Blob([text])]]), [correction])).toBeNull()
  },
)

test('every file that a manifest names is copied, one from outside the folder by a name within it', async () => {
  const built = campaign()
  const outside = 'https://elsewhere.example/a/projects.csv?v=2'
  const manifest = JSON.parse(built.files().get('campaign.json') as string)
  manifest.sources.projects.url = outside
  manifest.sources.houses.url = '../projects.csv'
  manifest.sources.progress.url = './progress.csv'
  const files: PackageFiles = withManifest(blobsOf(built), manifest)
  const all = new Map([
    ...files,
    [outside, files.get('projects.csv')!] as const,
    ['../projects.csv', files.get('houses.csv')!] as const,
  ])
  const copy = await copiedPackage(memoryReader(all))
  expect([...copy!.keys()].sort()).toEqual(
    '2-projects.csv assessments.csv campaign.json progress.csv projects.csv townships.geojson'.split(' '),
  )
  expect((await readingOf(copy!)).account).toEqual((await readingOf(blobsOf(built))).account)
})

test('a file that is missing stays missing in the copy, and no manifest is no package', async () => {
  const files = blobsOf(campaign())
  files.delete('houses.csv')
  const copy = await copiedPackage(memoryReader(files))
  expect((await readingOf(copy!)).issues).toEqual((await readingOf(files)).issues)
  expect(await copiedPackage(memoryReader(new Map()))).toBeNull()
})
