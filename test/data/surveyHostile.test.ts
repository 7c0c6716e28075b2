import fc from 'fast-check'
import {expect, test} from 'vitest'
import {surveyedReader} from '#data/layeredReader'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {aCampaign} from '../builders/campaign'
import {surveyed, surveyedFile} from '../builders/survey'

const picture = Uint8Array.from({length: 5000}, (_, index) => (index * 7919) % 256)

test.each([
  ['no byte at all', '', 'empty'],
  ['a picture', picture, 'binary'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-workbook'],
])('%s is told', async (_, content, problem) => {
  const file = await surveyedFile({'照片.jpg': content})
  expect([file.role, file.reason]).toEqual(['other', {because: 'unreadable', problem}])
})

test('a text without a table is no file of ours', async () => {
  const text = 'Dear colleagues,\nthe projects are, as ever, late.\n'
  expect((await surveyedFile({'projects.txt': text})).reason).toEqual({because: 'nothing-fits'})
})

test('what systems leave behind is passed over', async () => {
  const names = ['.DS_Store', '__MACOSX/._a.csv', 'x/.hidden', '~$项目.xlsx', 'Thumbs.db']
  expect((await surveyed(Object.fromEntries(names.map((name) => [name, 'id'])))).files).toEqual([])
})

test('a stray zero byte does not make a table a picture', async () => {
  expect((await surveyedFile({'a.csv': 'id,township_code,grade\nH\0,330282001,C\n'})).role).toBe('houses')
})

test('names of prototypes are headers like others', async () => {
  const text = '__proto__,constructor,id,township_code,grade\n,,H1,330282001,C\n'
  const choices = new Map([['a.csv', {columns: JSON.parse('{"__proto__": "filed"}')}]])
  const {files, manifest} = await surveyed({'a.csv': text}, {choices})
  expect(files[0].columns.slice(0, 2)).toEqual([
    {header: '__proto__', name: 'filed', by: 'chosen'},
    {header: 'constructor', name: null, by: null},
  ])
  expect(JSON.stringify(manifest.sources)).toContain('"__proto__":"filed"')
})

test('only the beginning of a file is read', async () => {
  let read = 0
  const file = {
    size: null,
    async *chunks() {
      for (;;) {
        read++
        yield new Uint8Array(1 << 16).fill(0x61)
      }
    },
  }
  const {files} = await surveyed({'long.csv': file})
  expect([files[0].role, read]).toEqual(['other', 4])
})

test('a file that breaks off is told', async () => {
  const file = {
    size: 9,
    // biome-ignore lint/correctness/useYield: it breaks off before the first byte
    async *chunks() {
      throw new TypeError('gone')
    },
  }
  expect((await surveyedFile({'a.csv': file})).reason).toEqual({because: 'unreadable', problem: 'damaged'})
})

test('boundaries are known by their beginning', async () => {
  const text = String(aCampaign().township('周巷镇').files().get('townships.geojson'))
  const long = text.replace(
    '"features":[',
    `"features":[${`${text.slice(text.indexOf('[') + 1, -2)},`.repeat(2000)}`,
  )
  const file = await surveyedFile({'x.json': long})
  expect([file.role, file.reason, file.missing]).toEqual([
    'regions',
    {because: 'geometry', features: null},
    [],
  ])
  expect(file.sample[0].slice(0, 2)).toEqual(['330282001', '周巷镇'])
})

test('points are no boundaries', async () => {
  const feature = {type: 'Feature', properties: {}, geometry: {type: 'Point', coordinates: [1, 2]}}
  const text = JSON.stringify({type: 'FeatureCollection', features: [feature]})
  expect((await surveyedFile({'x.geojson': text})).reason).toEqual({because: 'nothing-fits'})
})

test('any folder is surveyed, and its manifest read, without an exception', async () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('campaign.json', '../up.csv', 'a\nb.csv', '__proto__', ' '),
  )
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 300}),
    fc.json(),
    fc
      .array(fc.constantFrom('id', 'name', 'township_code', ',', '\n', '"', '县', '\0', '{', 'progress'))
      .map((p) => p.join('')),
  )
  const content = fc.oneof(text, fc.uint8Array({maxLength: 300}))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, content), {maxLength: 6}), async (entries) => {
      const files = new Map(entries)
      const survey = await surveyed(Object.fromEntries(files))
      await readPackage(surveyedReader(survey, files, memoryReader(new Map())))
    }),
    {numRuns: 300, seed: 7},
  )
})
