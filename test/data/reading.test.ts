import {afterEach, expect, test, vi} from 'vitest'
import {fetchReader, memoryReader, type PackageReader} from '#data/reader'
import {readPackage, type SourceProgress} from '#data/readPackage'
import {aCampaign} from '../builders/campaign'

const campaign = () => aCampaign().township('周巷镇').project().house().house()

afterEach(() => {
  vi.unstubAllGlobals()
})

test('progress is told in rows and bytes, for each source to its end', async () => {
  const told: SourceProgress[] = []
  const files = campaign().files()
  await readPackage(memoryReader(files), {onProgress: (progress) => told.push(progress)})
  const ends = told.filter(({done}) => done)
  expect(ends.map(({source, rows}) => [source, rows])).toEqual([
    ['regions', 1],
    ['projects', 1],
    ['houses', 2],
  ])
  const length = new TextEncoder().encode(String(files.get('houses.csv'))).length
  expect(ends[2]).toMatchObject({file: 'houses.csv', bytes: length, totalBytes: length})
})

test('an aborted reading ends with its reason', async () => {
  const controller = new AbortController()
  const onProgress = () => controller.abort(new Error('enough'))
  const reading = readPackage(memoryReader(campaign().files()), {onProgress, signal: controller.signal})
  await expect(reading).rejects.toThrow('enough')
})

test('a file that breaks off is listed, and what came before stands', async () => {
  const whole = memoryReader(campaign().files())
  const reader: PackageReader = {
    ...whole,
    async open(path) {
      const file = await whole.open(path)
      if (path !== 'houses.csv' || !file) return file
      return {
        size: null,
        async *chunks() {
          yield* file.chunks()
          throw new TypeError('network error')
        },
      }
    },
  }
  const {issues, rows} = await readPackage(reader)
  expect(issues).toMatchObject([
    {file: 'houses.csv', row: null, code: 'missing-file', detail: {problem: 'broken-off'}},
  ])
  expect(rows.houses?.accepted).toBe(2)
})

test('a manifest that breaks off is missing', async () => {
  const reader: PackageReader = {
    manifest: 'campaign.json',
    open: async () => ({
      size: null,
      async *chunks() {
        yield new Uint8Array([123])
        throw new TypeError('network error')
      },
    }),
  }
  expect((await readPackage(reader)).issues).toMatchObject([{code: 'missing-file', file: 'campaign.json'}])
})

function serve(answer: (url: string) => Response | Promise<Response>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return Promise.resolve(answer(url))
  })
  return asked
}

test('files are asked for beside the manifest', async () => {
  const files = campaign().files()
  const asked = serve((url) => new Response(files.get(new URL(url).pathname.split('/').at(-1)!) as string))
  const {issues} = await readPackage(fetchReader('https://host/demo/campaign.json?v=1'))
  expect(issues).toEqual([])
  expect(asked).toEqual([
    'https://host/demo/campaign.json?v=1',
    'https://host/demo/townships.geojson',
    'https://host/demo/projects.csv',
    'https://host/demo/houses.csv',
  ])
})

test.each(['file:///etc/passwd', 'data:text/csv,id', 'javascript:0', 'ftp://host/x', 'http://['])(
  'a source may not be %s',
  async (url) => {
    const asked = serve(() => new Response(''))
    expect(await fetchReader('https://host/campaign.json').open(url)).toBeNull()
    expect(asked).toEqual([])
  },
)

test.each([
  ['404', () => new Response('', {status: 404})],
  [
    'the site in place of the file',
    () => new Response('<!doctype html>', {headers: {'content-type': 'text/html'}}),
  ],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s: the file is missing', async (_, answer) => {
  serve(answer)
  expect(await fetchReader('https://host/campaign.json').open('houses.csv')).toBeNull()
})
