import {expect, test} from 'vitest'
import {textAt} from '#domain/dataset'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

const HEAD = 'id,name,township_code\n'
const projects = (text: string | Uint8Array) =>
  aCampaign({progress: {weight: 'equal'}})
    .township('周巷镇')
    .file('projects.csv', text)
const row = (id: string) => `${id},街区,330282001\n`

test('missing-file: the table is not there', async () => {
  const campaign = aCampaign({sources: {regions: {url: 'townships.geojson'}, houses: {url: 'none.csv'}}})
  expect(await issueLines(campaign.township('周巷镇'))).toEqual(['none.csv — — missing-file —'])
})

test('missing-column: each is told, and the table yields nothing else', async () => {
  const campaign = projects('id,nom\n,x\n')
  expect(await issueLines(campaign)).toEqual([
    'projects.csv 1 name missing-column —',
    'projects.csv 1 township_code missing-column —',
  ])
  expect((await campaign.reading()).rows.projects).toEqual({read: 0, accepted: 0, orphaned: 0})
})

test('an empty file lacks every column', async () => {
  expect(await issueLines(projects(''))).toHaveLength(3)
})

test('a byte order mark, quotes, spaces in the header and CRLF are no matter', async () => {
  const campaign = projects(`\ufeff"id" ,"name",township_code \r\n"P1","街, 区\n一",330282001\r\n`)
  expect(await issueLines(campaign)).toEqual([])
})

test('blank records count for the row numbers and are no rows', async () => {
  const campaign = projects(`${HEAD}\n${row('P1')},,\n  \nP2,,330282001`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 6 name missing-value'])
  expect((await campaign.reading()).rows.projects).toEqual({read: 2, accepted: 1, orphaned: 0})
})

test('a record of several lines is one row', async () => {
  const campaign = projects(`${HEAD}P1,"街\n区",330282001\nP2,,330282001\n`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 name missing-value'])
})

test('cells missing at the end are empty', async () => {
  expect(await issueLines(projects(`id,name,township_code,start,done\n${row('P1')}`))).toEqual([])
})

test('bad-csv: more cells than the header; empty ones do not count', async () => {
  const campaign = projects(`${HEAD}P1,街,区,330282001\nP2,街区,330282001,,\n`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 2 — bad-csv 330282001'])
  expect((await campaign.read()).projects.count).toBe(1)
})

test('bad-csv: an unfinished quote costs its own row', async () => {
  const campaign = projects(`${HEAD}${row('P1')}P2,"街区,330282001\n${row('P3')}${row('P4')}`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 — bad-csv P2,"街区,330282001'])
  const {rows, dataset} = await campaign.reading()
  expect(rows.projects).toEqual({read: 4, accepted: 3, orphaned: 0})
  expect([...dataset!.projects.row]).toEqual([2, 4, 5])
})

test('bad-csv: a quote before another quoted cell', async () => {
  const campaign = projects(`${HEAD}P1,"街"区,330282001\nP2,"街区",330282001\n`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 2 — bad-csv P1,"街"区,330282001'])
})

test('bad-csv: an unfinished quote in the last row', async () => {
  const campaign = projects(`${HEAD}${row('P1')}P2,"街区`)
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 — bad-csv P2,"街区'])
})

test('an unfinished quote in the header: nothing can be read', async () => {
  expect(await issueLines(projects('"id,name,township_code\n'))).toEqual([
    'projects.csv 1 — bad-csv "id,name,township_code',
  ])
})

test('a report of a row with too many cells is an orphan, since its id was seen', async () => {
  const campaign = projects(`${HEAD}P1,街,区,330282001\n`).add('progress', {
    project_id: 'P1',
    month: '2018-01',
    progress: 5,
  })
  expect((await issueLines(campaign))[1]).toBe('progress.csv — project_id orphaned 1')
})

test('a report of a row with a broken quote is an orphan, if its id stands before the break', async () => {
  const campaign = projects(`${HEAD}P1,"街"区,330282001\n${row('P2')}"P3,街区,330282001\n`)
  for (const project_id of ['P1', 'P2', 'P3']) {
    campaign.add('progress', {project_id, month: '2018-01', progress: 5})
  }
  expect((await issueLines(campaign)).slice(2)).toEqual([
    'progress.csv — project_id orphaned 1',
    'progress.csv 4 project_id unknown-project P3',
  ])
})

test('duplicate-id: after a row with a broken quote, not before it', async () => {
  const campaign = projects(`${HEAD}${row('P1')}P1,"街"区,330282001\nP2,"街"区,330282001\n${row('P2')}`)
  expect((await issueLines(campaign)).at(-1)).toBe('projects.csv 5 id duplicate-id P2')
  expect((await campaign.read()).projects.count).toBe(1)
})

test('bad-csv: a column that stands twice; the first is read', async () => {
  const campaign = projects(`name,id,township_code,name,x,x,x,,\n街区,P1,330282001,别的,1,2,3\n`)
  const {issues, dataset} = await campaign.reading()
  expect(issues.map(({row: at, column, code, detail}) => [at, column, code, detail?.problem])).toEqual([
    [1, 'name', 'bad-csv', 'column-twice'],
    [1, 'x', 'bad-csv', 'column-twice'],
  ])
  expect(textAt(dataset!.projects.name, 0)).toBe('街区')
})

test('bad-encoding: a cell with bytes that are not UTF-8 costs its row and no other', async () => {
  const text = new TextEncoder().encode(`${HEAD}${row('P1')}P2,#区,330282001\n${row('P3')}`)
  text[text.indexOf(35)] = 0xc3
  const campaign = projects(text)
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 name bad-encoding \ufffd区'])
  expect((await campaign.read()).projects.count).toBe(2)
})

test('bad-encoding: in a place the row stays, undrawn', async () => {
  const text = new TextEncoder().encode(`id,township_code,lon,lat\nH1,330282001,#,29.95\n`)
  text[text.indexOf(35)] = 0xff
  const campaign = aCampaign().township('周巷镇').file('houses.csv', text)
  expect(await issueLines(campaign)).toEqual(['houses.csv 2 lon bad-encoding \ufffd'])
  expect((await campaign.read()).houses.count).toBe(1)
})
