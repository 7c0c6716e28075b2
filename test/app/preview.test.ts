import {beforeEach, expect, test, vi} from 'vitest'
import {keep} from '#app/keep'
import {differenceWith} from '#app/keepCompare'
import {exportPackage} from '#app/keepExport'
import {load, renamePackage} from '#app/load'
import {addCorrection, undoCorrection} from '#app/mending'
import {acceptPreview, dropPreview, effectOf, openFiles, previewRejected} from '#app/preview'
import {previewState} from '#app/previewState'
import {INITIAL_STATE} from '#view/state'
import {openAddress, setView, store} from '#view/store'
import {aCampaign, type CampaignBuilder} from '../builders/campaign'
import {made} from './registryHere'

vi.mock('#app/registryClient', () => import('./registryHere'))

const one = () => aCampaign().township('周巷镇').passed('2018-03')
const two = () => one().township('宗汉街道').house({filed: '2017-13'})
const wrong = () => aCampaign().file('townships.geojson', '{')

function blobsOf(built: CampaignBuilder): Map<string, Blob> {
  return new Map([...built.files()].map(([path, content]) => [path, new Blob([content as string])]))
}

/** How many townships are on the screen; 0 for none. */
const shown = () => store.getState().dataset?.regions.count ?? 0
const address = () => store.getState().chosen.data ?? null

beforeEach(async () => {
  dropPreview()
  await keep.clear()
  made.length = 0
  store.setState(INITIAL_STATE, true)
  await openFiles({name: '九月', files: blobsOf(one())})
  await acceptPreview()
})

test('what was accepted is on the screen, in the address and kept', async () => {
  expect([shown(), address()]).toEqual([1, 'local:九月'])
  expect((await keep.list()).value).toMatchObject([{name: '九月', title: {en: 'Trial'}, asOf: '2019-09-30'}])
})

test('a wrong file changes nothing, and is not accepted', async () => {
  const before = store.getState()
  const preview = await openFiles({name: '十月', files: blobsOf(wrong())})
  expect(preview?.failure?.kind).toBe('no-regions')
  expect(await acceptPreview()).toBeNull()
  expect(store.getState()).toBe(before)
  expect((await keep.list()).value.map(({name}) => name)).toEqual(['九月'])
})

test('a preview changes nothing until it is accepted, and shows its effect', async () => {
  const before = store.getState()
  const preview = await openFiles({name: '十月', files: blobsOf(two())})
  expect(store.getState()).toBe(before)
  expect(previewState().preview).toBe(preview)
  const effect = effectOf(preview!, store.getState())
  expect([effect.before?.total.compliance, effect.after?.total.compliance]).toEqual([1, 0.5])
  expect((await previewRejected()).map(({file, rows}) => [file, rows.length])).toEqual([['houses.csv', 1]])
  await acceptPreview()
  expect([shown(), address(), previewState().preview]).toEqual([2, 'local:十月', null])
})

test('a preview that is dropped is closed, and the screen stays', async () => {
  await openFiles({name: '十月', files: blobsOf(two())})
  dropPreview()
  expect(made.map(({closed}) => closed)).toEqual([false, true])
  expect([shown(), previewState().preview, await acceptPreview()]).toEqual([1, null, null])
})

test('of two packages dropped one after another the later is read', async () => {
  const first = openFiles({name: '十月', files: blobsOf(two())})
  const second = openFiles({name: '十一月', files: blobsOf(one())})
  expect(await first).toBeNull()
  expect((await second)?.name).toBe('十一月')
  expect(previewState()).toMatchObject({reading: null, preview: {name: '十一月'}})
})

test('the package before is closed when another takes its place', async () => {
  await openFiles({name: '十月', files: blobsOf(two())})
  await acceptPreview()
  expect(made.map(({closed}) => closed)).toEqual([true, false])
})

test('a package gets a name that no other has, after its campaign where it is given none', async () => {
  await openFiles({name: '九月', files: blobsOf(two())})
  expect((await acceptPreview())?.value.name).toBe('九月 (2)')
  await openFiles({name: null, files: blobsOf(two())})
  expect((await acceptPreview())?.value.name).toBe('试验 2019-09-30')
  await openFiles({name: '九月', files: blobsOf(two()), replaces: true})
  expect((await acceptPreview('冬'))?.value.name).toBe('冬')
})

test('a kept package opens from the address, and by the names that it had', async () => {
  await openFiles({name: '十月', files: blobsOf(two())})
  await acceptPreview()
  openAddress('data=local:九月')
  await load()
  expect([shown(), store.getState().load]).toEqual([1, 'ready'])
  expect((await renamePackage('九月', '秋')).value).toBe(true)
  expect(address()).toBe('local:秋')
  openAddress('data=local:九月')
  await load()
  expect([shown(), store.getState().load]).toEqual([1, 'ready'])
})

test('a package that is not kept here is told, and the last good one stays', async () => {
  setView({data: 'local:elsewhere'})
  await load()
  expect([shown(), store.getState().load]).toEqual([1, 'failed'])
})

const correction = {file: 'assessments.csv', row: 2, column: 'result', before: 'pass', after: 'fail'}
const compliant = () => store.getState().account!.timeline

test('a cell of the package on the screen is put right at once, and taken back exactly', async () => {
  const before = compliant()
  expect(await addCorrection(correction)).toBe('read')
  expect([address(), previewState().preview]).toEqual(['local:九月', null])
  expect(compliant()).not.toEqual(before)
  const files = (await keep.read('九月')).value
  expect(JSON.parse(await files!.get('corrections.json')!.text()).corrections).toMatchObject([correction])
  expect(await undoCorrection(correction)).toBe('read')
  expect(compliant()).toEqual(before)
})

test('cells put right one right after another are all put right', async () => {
  const score = {...correction, column: 'score', before: '', after: '88'}
  const outcomes = await Promise.all([addCorrection(correction), addCorrection(score)])
  expect(outcomes.at(-1)).toBe('read')
  await openFiles({name: '九月', files: (await keep.read('九月')).value!})
  expect(previewState().preview?.opening.corrections.map(({column}) => column)).toEqual(['result', 'score'])
})

test('a cell put right while the one before is being shown takes both along', async () => {
  const first = addCorrection(correction)
  await vi.waitUntil(() => previewState().accepting, {interval: 0})
  await addCorrection({...correction, column: 'score', before: '', after: '88'})
  expect(await first).toBe('read')
  await openFiles({name: '九月', files: (await keep.read('九月')).value!})
  expect(previewState().preview?.opening.corrections).toHaveLength(2)
})

test('a cell of a preview is put right in the preview', async () => {
  await openFiles({name: '十月', files: blobsOf(two())})
  expect(previewState().preview?.opening.issueCount.error).toBe(1)
  const filed = {file: 'houses.csv', row: 2, column: 'filed', before: '2017-13', after: '2017-12'}
  expect(await addCorrection(filed)).toBe('read')
  expect(previewState().preview?.opening.issueCount.error).toBe(0)
  expect([shown(), address()]).toEqual([1, 'local:九月'])
  await acceptPreview()
  expect(store.getState().dataset?.houses.count).toBe(1)
})

test('the package on the screen is compared with one kept before', async () => {
  await openFiles({name: '十月', files: blobsOf(two().failed('2019-01'))})
  await acceptPreview()
  const difference = await differenceWith('九月')
  const {fresh, changed, gone, same} = difference!.regions
  expect([fresh.count, changed.count, gone.count, same]).toEqual([1, 0, 0, 1])
  expect(difference!.assessments.fresh.count).toBe(1)
  expect(await differenceWith('gone')).toBeNull()
})

test('the package on the screen is exported by its id and date', async () => {
  const exported = await exportPackage()
  expect(exported?.name).toBe('trial_2019-09.zip')
  expect(exported?.zip.size).toBeGreaterThan(500)
  expect(await exportPackage('gone')).toBeNull()
})
