import {expect, test} from 'vitest'
import {gbk} from '../builders/gb18030'
import {violations} from './axe'
import {type App, startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** A file as a person has it: its name, and its bytes. */
type Laid = [name: string, bytes: Uint8Array]

const text = (content: string) => new TextEncoder().encode(content)

/** Houses in GBK with a title, names of townships and dates in Chinese; one date is none. */
const HOUSES = gbk(
  [
    '危房台账',
    '编号\t乡镇\t危房等级\t困难户\t建档日期\t治理完成日期',
    'h1\t甲一镇\tD级\t是\t2018年1月5日\t2018/5/1',
    'h2\t乙县乙一\tC级\t否\t2018.01.05\t',
    'h3\t甲二镇\tC级\t否\t2018年13月\t',
  ].join('\r\n'),
)

async function openDesk(): Promise<App> {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({month: '2018-06', query: {data}})
  await app.page.getByRole('button', {name: '数据', exact: true}).click()
  await app.page.getByRole('main', {name: '数据台'}).waitFor()
  return app
}

async function pick(app: App, files: readonly Laid[]): Promise<void> {
  const payloads = files.map(([name, bytes]) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }))
  await app.page.locator('input[type=file]').first().setInputFiles(payloads)
  await app.page.getByText(/^(已读完|还不能采用)/).waitFor()
}

const houses = async (app: App) => (await app.summary()).total.houses

test('a list as a clerk has it opens without a setting, and changes nothing before it is adopted', async () => {
  const app = await openDesk()
  await pick(app, [['危房台账.csv', HOUSES]])
  await app.page.getByText('6 列中认出 6 列').first().waitFor()
  await app.page.getByText('采用 2').first().waitFor()
  await app.page.getByText('拒绝 1').first().waitFor()
  expect(await violations(app)).toEqual([])
  expect([await houses(app), app.address('data')]).toEqual([2, expect.stringMatching(/tiny.campaign.json$/)])
  await app.page.getByRole('button', {name: '采用这些文件'}).click()
  await app.page.getByRole('main', {name: '数据台'}).waitFor({state: 'detached'})
  expect(app.address('data')).toMatch(/^local:/)
  expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('数据')
  // Of what the list does not bring all stays.
  const {total} = await app.summary()
  expect([total.houses, total.houses_treated, total.projects, total.compliant]).toEqual([2, 1, 3, 2])
  await app.page.reload()
  await app.ready()
  expect((await app.summary()).total).toEqual(total)
})

test('a cell is put right on the desk, and back', async () => {
  const app = await openDesk()
  await pick(app, [['危房台账.csv', HOUSES]])
  await app.page.getByText('危房台账.csv').first().click()
  await app.page.getByText(/^问题 1$/).click()
  await app.page.getByRole('button', {name: '查看并改正第 5 行'}).click()
  const cell = app.page.getByRole('region', {name: /第 5 行/}).getByRole('textbox')
  await cell.fill('2018年12月')
  await cell.press('Enter')
  await app.page.getByText('采用 3').first().waitFor()
  await app.page.getByRole('button', {name: /^更正/}).click()
  await app.page.getByRole('button', {name: /^撤销 危房台账.csv 第 5 行/}).click()
  await app.page.getByRole('button', {name: /^文件/}).click()
  await app.page.getByText('采用 2').first().waitFor()
})

test('what is dropped on the map opens the desk; what is no table takes no part', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({month: '2018-06', query: {data}})
  const files: [string, number[]][] = [
    ['危房台账.csv', [...HOUSES]],
    ['说明.txt', [...text('请各乡镇核对')]],
  ]
  await app.page.evaluate((laid) => {
    const transfer = new DataTransfer()
    for (const [name, bytes] of laid) transfer.items.add(new File([new Uint8Array(bytes)], name))
    const drop = (type: string) =>
      document.body.dispatchEvent(
        new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}),
      )
    drop('dragover')
    drop('drop')
  }, files)
  await app.page.getByText(/^已读完/).waitFor()
  await app.page.getByText('不像任何一种表').first().waitFor()
  await app.press('Escape')
  await app.page.getByRole('main', {name: '数据台'}).waitFor({state: 'detached'})
  expect(await houses(app)).toBe(2)
  // The files lie there still.
  await app.page.getByRole('button', {name: '数据（待采用）'}).click()
  await app.page.getByRole('button', {name: '放弃'}).click()
  await app.page.getByText('把手头的文件放上来').waitFor()
})

test('of a file that is no table the desk says so first, and there is nothing to adopt', async () => {
  const app = await openDesk()
  await pick(app, [['价目.csv', text('sku,qty,price\na,1,2\nb,3,4\n')]])
  await app.page.getByRole('region', {name: '需要处理'}).getByText('价目.csv：没有用上').waitFor()
  expect(await app.page.getByRole('button', {name: '采用这些文件'}).isDisabled()).toBe(true)
  await app.page.evaluate(() => window.zhentu.setView({theme: 'dark'}))
  expect(await violations(app)).toEqual([])
  await app.page.getByRole('button', {name: '看文件：价目.csv'}).press('Enter')
  // The button went with the page that it stood on; the keyboard did not.
  expect(await app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('价目.csv')
})

test('of two drops in a row both lie on the desk', async () => {
  const app = await openDesk()
  await app.page.evaluate(
    (laid) => {
      for (const [name, content] of laid) {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], name))
        const drop = new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true})
        document.body.dispatchEvent(drop)
      }
    },
    [
      ['危房.csv', '编号,乡镇,危房等级\nh9,甲一镇,C\n'],
      ['考核.csv', '乡镇,考核日期,结果\n甲一镇,2018-05-01,达标\n'],
    ],
  )
  await app.page.getByText(/^已读完：采用 2 行/).waitFor()
  await app.page.getByText('全部 2 个文件').first().waitFor()
})

test('stopping leaves the desk as it was read', async () => {
  const app = await openDesk()
  await pick(app, [['危房台账.csv', HOUSES]])
  const rows = Array.from({length: 60_000}, (_, place) => `b${place},甲一镇,C`)
  await app.page.evaluate(() => {
    // In the moment in which the second file is listed and being read.
    const stop = () => {
      const names = document.querySelectorAll('.files__name')
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === '停止')
      if (names.length < 2 || !button) return
      observer.disconnect()
      button.click()
      document.body.dataset.stopped = ''
    }
    const observer = new MutationObserver(stop)
    observer.observe(document.body, {childList: true, subtree: true})
  })
  await app.page.getByRole('button', {name: '再添文件'}).click()
  await app.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '很多.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text(`编号,乡镇,危房等级\n${rows.join('\n')}`)),
    })
  await app.page.locator('body[data-stopped]').waitFor()
  await app.page.getByText(/^已读完：采用 2 行/).waitFor()
  await app.page.getByText('很多.csv').first().waitFor({state: 'detached'})
  expect(await app.page.getByRole('button', {name: '采用这些文件'}).isEnabled()).toBe(true)
})

test('a table that is pasted is read like a file', async () => {
  const app = await openDesk()
  await app.page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '编号\t乡镇\t危房等级\nh9\t甲一镇\tC\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}))
  })
  await app.page.getByText(/^已读完/).waitFor()
  await app.page.getByText('采用 1').first().waitFor()
})

test('what was chosen for a file is remembered for the next of its shape', async () => {
  const list = (id: string) => text(`编号,乡镇,备用日期\n${id},甲一镇,2018-02-01\n`)
  const app = await openDesk()
  await pick(app, [['危房一月.csv', list('h1')]])
  await app.page.getByText('危房一月.csv').first().click()
  await app.page.getByRole('combobox', {name: /备用日期/}).selectOption({label: '建档'})
  await app.page.getByText('指定').first().waitFor()
  await app.page.getByText(/^已读完/).waitFor()
  await app.page.getByRole('button', {name: '采用这些文件'}).click()
  await app.page.getByRole('main', {name: '数据台'}).waitFor({state: 'detached'})
  expect(await houses(app)).toBe(1)
  await app.page.getByRole('button', {name: '数据', exact: true}).click()
  await pick(app, [['危房二月.csv', list('h2')]])
  await app.page.getByRole('button', {name: '采用这些文件'}).click()
  await app.page.getByRole('main', {name: '数据台'}).waitFor({state: 'detached'})
  expect(await houses(app)).toBe(1)
})

test('where nothing can be kept that is said, and the session goes on', async () => {
  const data = browser.server.putPackage('tiny', tinyPackage())
  const app = await browser.openApp({month: '2018-06', query: {data}, storage: false})
  await app.page.getByRole('button', {name: '数据', exact: true}).click()
  await pick(app, [['危房台账.csv', HOUSES.slice(0, HOUSES.length - 60)]])
  await app.page.getByRole('button', {name: '采用这些文件'}).click()
  await app.page.getByRole('main', {name: '数据台'}).waitFor({state: 'detached'})
  await app.page.getByText(/浏览器不允许本页存储/).waitFor()
  expect(app.address('data')).toMatch(/^local:/)
})
