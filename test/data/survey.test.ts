import {expect, test} from 'vitest'
import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {surveyOf} from '#data/survey'
import {aCampaign} from '../builders/campaign'
import {baseOf, opened, roleLines, surveyed, surveyedFile} from '../builders/survey'

const campaign = () =>
  aCampaign()
    .township('周巷镇')
    .project()
    .report('2018-01', 10)
    .house()
    .passed('2018-02')
    .milestone('houses-treated', '2018-12')
const folder = () => Object.fromEntries(campaign().files())
const withoutManifest = () => {
  const {'campaign.json': _, ...files} = folder()
  return files
}

test('the manifest of a folder names its files', async () => {
  const survey = await surveyed(folder())
  expect(survey.ownManifest).toBe(true)
  expect(roleLines(survey)).toEqual([
    'campaign.json manifest content',
    'townships.geojson regions manifest',
    'projects.csv projects manifest',
    'progress.csv progress manifest',
    'houses.csv houses manifest',
    'assessments.csv assessments manifest',
    'milestones.csv milestones manifest',
  ])
})

test('without a manifest, each table is known by its columns and the regions by their geometry', async () => {
  const survey = await surveyed(withoutManifest())
  expect(survey.ownManifest).toBe(false)
  expect(roleLines(survey)).toEqual([
    'townships.geojson regions geometry',
    'projects.csv projects columns',
    'progress.csv progress columns',
    'houses.csv houses columns',
    'assessments.csv assessments columns',
    'milestones.csv milestones columns',
  ])
})

test('the names of files do not matter where the columns tell', async () => {
  const {'houses.csv': houses, 'projects.csv': projects} = folder()
  expect(roleLines(await surveyed({'项目.csv': houses, '危房.csv': projects}))).toEqual([
    '项目.csv houses columns',
    '危房.csv projects columns',
  ])
})

test('a table whose columns say too little is taken for what its name says, and told what is missing', async () => {
  const file = await surveyedFile({'危房台账.csv': 'id,remarks,floor\n1,,2\n'})
  expect([file.role, file.reason, file.missing]).toEqual(['houses', {because: 'name'}, ['township_code']])
})

test('a list that only happens to have an id and a township is none of ours', async () => {
  const contacts = 'id,township_code,person,phone\n1,330282001,王,1\n'
  expect((await surveyedFile({'contacts.csv': contacts})).reason).toEqual({because: 'nothing-fits'})
  expect((await surveyedFile({'houses.csv': contacts})).role).toBe('houses')
})

test('a manifest in the one folder inside leads to the files beside it', async () => {
  const inside = Object.fromEntries(Object.entries(folder()).map(([name, file]) => [`包/${name}`, file]))
  const {survey, dataset, issues} = await opened(inside, aCampaign())
  expect(survey.files[0]).toMatchObject({name: '包/campaign.json', role: 'manifest'})
  expect([dataset?.houses.count, issues]).toEqual([1, []])
})

test('two folders inside with a manifest each: neither speaks for all', async () => {
  const survey = await surveyed({'a/campaign.json': '{}', 'b/campaign.json': '{}'})
  expect(roleLines(survey)).toEqual([
    'a/campaign.json other nothing-fits',
    'b/campaign.json other nothing-fits',
  ])
})

test('a manifest that is no JSON is told, and the files are known by themselves', async () => {
  const survey = await surveyed({...folder(), 'campaign.json': '{'})
  expect(survey.ownManifest).toBe(false)
  expect(survey.files[0].reason).toEqual({because: 'unreadable', problem: 'json'})
  expect(roleLines(survey)).toContain('houses.csv houses columns')
})

test('a file that the manifest does not name takes the place of one that is not there', async () => {
  const {'houses.csv': houses, ...rest} = folder()
  const {survey, issues} = await opened({...rest, '新危房.csv': houses}, aCampaign())
  expect(roleLines(survey).at(-1)).toBe('新危房.csv houses columns')
  expect(issues).toEqual([])
})

test('a file that the manifest does not name takes no part where the named one is there', async () => {
  const {files} = await surveyed({...folder(), '新危房.csv': folder()['houses.csv']})
  expect(files.at(-1)).toMatchObject({role: 'other', reason: {because: 'better', file: 'houses.csv'}})
})

test('a folder without a manifest is read by the campaign before it', async () => {
  const {dataset, issues, rows} = await opened(withoutManifest(), aCampaign().township('观海卫镇').house())
  expect(issues).toEqual([])
  expect(dataset?.regions.name).toEqual(['周巷镇'])
  expect(rows.milestones).toEqual({read: 1, accepted: 1, orphaned: 0})
})

test('without regions of its own, a folder is drawn on those of the campaign before, and only on those', async () => {
  const base = campaign().project()
  const {survey, dataset, issues} = await opened({'x.csv': folder()['houses.csv']}, base)
  expect(survey.fromBase).toEqual({'townships.geojson': 'townships.geojson'})
  expect([dataset?.houses.count, dataset?.projects.count, issues]).toEqual([1, 0, []])
})

test('a list that brings the open package up to date leaves its other tables', async () => {
  const houses = folder()['houses.csv']
  const {dataset, issues} = await opened({'x.csv': houses}, campaign().project().house(), true)
  expect([dataset?.houses.count, dataset?.projects.count, issues]).toEqual([1, 2, []])
})

test('a dropped file does not hide that of the open package with the same name', async () => {
  const houses = folder()['houses.csv']
  const {survey, dataset} = await opened({'projects.csv': houses}, campaign().project().house(), true)
  expect(survey.fromBase).toMatchObject({'base/projects.csv': 'projects.csv'})
  expect([dataset?.houses.count, dataset?.projects.count]).toEqual([1, 2])
})

test('figures that are made up are those of the campaign before, not of the folder', async () => {
  const base = baseOf(campaign().manifest({synthetic: true, notice: '演示'}), false)
  expect((await surveyed(withoutManifest(), {base})).manifest).not.toHaveProperty('synthetic')
  expect((await surveyed(withoutManifest(), {base: {...base, update: true}})).manifest).toHaveProperty(
    'synthetic',
  )
})

test('new boundaries do not go by the name of those before', async () => {
  const base = baseOf(campaign().manifest({boundaries: {name: '测绘', review_number: '甬S1'}}), true)
  expect((await surveyed(withoutManifest(), {base})).manifest).not.toHaveProperty('boundaries')
  expect((await surveyed({'houses.csv': folder()['houses.csv']}, {base})).manifest).toHaveProperty(
    'boundaries',
  )
})

test('a survey ends when it is aborted', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(surveyOf(new Map([['a.csv', 'id\n']]), {base: null, signal})).rejects.toThrow('enough')
})

test('a table of old names and codes is known by them', async () => {
  const text = '代码,原代码,原名称\n330282001,330222101,天元镇\n'
  const survey = await surveyed({'更名.csv': text})
  expect([survey.files[0].role, survey.manifest.aliases]).toEqual(['aliases', {url: '更名.csv'}])
})

test('a packed table is known by its columns', async () => {
  const {files} = await packPackage(memoryReader(campaign().files()))
  const content = files!.get('houses.parquet')!
  const file = await surveyedFile({'x.bin': content})
  expect(file).toMatchObject({form: 'parquet', role: 'houses', missing: []})
  expect(file.sample[0][0]).toBe('H1')
  const broken = (content as Uint8Array).subarray(0, 99)
  expect((await surveyedFile({'x.bin': broken})).reason).toEqual({because: 'unreadable', problem: 'damaged'})
})
