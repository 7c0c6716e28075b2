import {expect, test} from 'vitest'
import {Keeper} from '#app/keeper'
import {type KeepStorage, storageOfSession} from '#app/keepStorage'

const ABOUT = {title: {'zh-CN': '试验', en: 'Trial'}, asOf: '2018-10-31'}
const filesOf = (text: string) => new Map([['campaign.json', new Blob([text])]])
const textIn = async (files: ReadonlyMap<string, Blob> | null) => files?.get('campaign.json')?.text() ?? null

/** A keeper over a storage, with what it told other tabs. */
function keeperOver(storage: KeepStorage) {
  const news = {told: 0, heard: () => {}}
  const keeper = new Keeper(
    storage,
    {
      tell: () => {
        news.told++
      },
      listen: (heard) => {
        news.heard = heard
      },
    },
    async () => ({usage: 10, quota: 100}),
  )
  return {keeper, news}
}

/** What a browser without storage does: every call fails. */
function refusing(name: string): KeepStorage {
  const refuse = () => Promise.reject(new DOMException('no', name))
  return {
    list: refuse,
    files: refuse,
    put: refuse,
    rename: refuse,
    remove: refuse,
    clear: refuse,
    choice: refuse,
    choose: refuse,
  }
}

test('a package that was kept is listed with its size, and its files are those that were kept', async () => {
  const {keeper} = keeperOver(storageOfSession())
  expect((await keeper.save('十月', filesOf('one'), ABOUT)).problem).toBeNull()
  const {value, problem} = await keeper.list()
  expect(problem).toBeNull()
  expect(value).toMatchObject([{name: '十月', bytes: 3, ...ABOUT}])
  expect(await textIn((await keeper.read('十月')).value)).toBe('one')
})

test('a package of the same name takes the place of the one before', async () => {
  const {keeper} = keeperOver(storageOfSession())
  await keeper.save('十月', filesOf('one'), ABOUT)
  await keeper.save('十月', filesOf('two'), ABOUT)
  expect((await keeper.list()).value).toHaveLength(1)
  expect(await textIn((await keeper.read('十月')).value)).toBe('two')
})

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
  ['InvalidStateError', 'forbidden'],
  ['VersionError', 'newer'],
  ['NotReadableError', 'unreadable'],
  ['UnknownError', 'unexpected'],
])(
  'where the storage says %s a package stays until the page is closed, and the reason is told',
  async (name, problem) => {
    const {keeper} = keeperOver(refusing(name))
    const answer = await keeper.save('十月', filesOf('one'), ABOUT)
    expect(answer).toMatchObject({problem, value: {name: '十月', lasting: false}})
    expect((await keeper.list()).value).toMatchObject([{name: '十月', lasting: false}])
    expect(await textIn((await keeper.read('十月')).value)).toBe('one')
    expect(await keeper.rename('十月', '冬')).toMatchObject({value: true})
    expect(await textIn((await keeper.read('冬')).value)).toBe('one')
    await keeper.remove('冬')
    expect(await keeper.list()).toEqual({value: [], problem})
  },
)

test('a package that could not take the place of the one kept stands before it', async () => {
  const storage = storageOfSession()
  await keeperOver(storage).keeper.save('十月', filesOf('one'), ABOUT)
  const {keeper} = keeperOver({...storage, put: refusing('QuotaExceededError').put})
  expect((await keeper.save('十月', filesOf('two'), ABOUT)).problem).toBe('full')
  expect((await keeper.list()).value).toMatchObject([{name: '十月', lasting: false}])
  expect(await textIn((await keeper.read('十月')).value)).toBe('two')
})

test('a package does not take a name that another has', async () => {
  const {keeper} = keeperOver(storageOfSession())
  await keeper.save('九月', filesOf('one'), ABOUT)
  await keeper.save('十月', filesOf('two'), ABOUT)
  expect(await keeper.rename('九月', '十月')).toEqual({value: false, problem: 'taken'})
  expect(await keeper.freeName('十月')).toBe('十月 (2)')
  expect(await keeper.rename('八月', '七月')).toEqual({value: false, problem: 'missing'})
})

test('a name is one short line', async () => {
  const {keeper} = keeperOver(storageOfSession())
  expect(await keeper.freeName(' 十\n月\u202e ')).toBe('十 月')
  expect(await keeper.freeName('\u0000')).toBe('package')
  expect([...(await keeper.freeName('𠮷'.repeat(200)))]).toHaveLength(100)
})

test('what is thrown away is gone, the choices stay', async () => {
  const {keeper} = keeperOver(storageOfSession())
  await keeper.save('九月', filesOf('one'), ABOUT)
  await keeper.save('十月', filesOf('two'), ABOUT)
  await keeper.choose('a shape', {role: 'houses'})
  await keeper.remove('九月')
  expect((await keeper.list()).value.map(({name}) => name)).toEqual(['十月'])
  await keeper.clear()
  expect((await keeper.list()).value).toEqual([])
  expect((await keeper.choice('a shape')).value).toEqual({role: 'houses'})
})

test.each([
  ['with a storage', storageOfSession()],
  ['without one', refusing('SecurityError')],
])('a choice is remembered by the shape of a file, and forgotten: %s', async (_, storage) => {
  const {keeper} = keeperOver(storage)
  await keeper.choose('a shape', {columns: {编号: 'id'}})
  expect((await keeper.choice('a shape')).value).toEqual({columns: {编号: 'id'}})
  await keeper.choose('a shape', null)
  expect((await keeper.choice('a shape')).value).toBeNull()
})

test('what was chosen in another tab counts', async () => {
  const storage = storageOfSession()
  const {keeper} = keeperOver(storage)
  await keeper.choose('a shape', {role: 'houses'})
  await keeperOver(storage).keeper.choose('a shape', {role: 'projects'})
  expect((await keeper.choice('a shape')).value).toEqual({role: 'projects'})
})

test('the size of all is told, and what the browser says of its storage', async () => {
  const {keeper} = keeperOver(storageOfSession())
  await keeper.save('九月', filesOf('one'), ABOUT)
  await keeper.save('十月', filesOf('seven'), ABOUT)
  expect((await keeper.usage()).value).toMatchObject({bytes: 8, used: 10, quota: 100})
})

test('every change is told here and to other tabs, and theirs is heard', async () => {
  const {keeper, news} = keeperOver(storageOfSession())
  let heard = 0
  const stop = keeper.subscribe(() => heard++)
  await keeper.save('九月', filesOf('one'), ABOUT)
  await keeper.rename('九月', '十月')
  await keeper.remove('十月')
  expect([news.told, heard]).toEqual([3, 3])
  news.heard()
  stop()
  news.heard()
  expect(heard).toBe(4)
})
