import {expect, test} from 'vitest'
import {Registry} from '#app/registry'
import {buffersIn} from '#app/transfer'
import {NO_FILTER} from '#domain/filter'
import {accountOf} from '#measures/account'
import {aCampaign} from '../builders/campaign'

const campaign = () => aCampaign().township('周巷镇').project().house().house().passed('2018-03')

async function opened(files: ReadonlyMap<string, string | Uint8Array>) {
  const registry = new Registry()
  return {registry, opening: await registry.open(files, () => {})}
}

test('the page gets the units and the number of rows, not the rows', async () => {
  const {opening} = await opened(campaign().files())
  expect(opening.outline).toMatchObject({projects: {count: 1}, houses: {count: 2}, regions: {count: 1}})
  expect(opening.outline).not.toHaveProperty('houses.lonE7')
  expect(opening.outline).not.toHaveProperty('progress')
})

test('figures are those of the rows read', async () => {
  const {registry, opening} = await opened(campaign().files())
  const reading = {filter: NO_FILTER, basis: 'date', asOf: opening.outline!.campaign.asOf} as const
  expect(registry.account(reading)).toEqual(accountOf(await campaign().read(), reading))
})

test('of a thousand faults the page gets the first five hundred, and their number', async () => {
  const bad = Array.from({length: 1000}).reduce<ReturnType<typeof aCampaign>>(
    (so) => so.house({grade: 'X'}),
    aCampaign().township('周巷镇'),
  )
  const {opening} = await opened(bad.files())
  expect(opening.issues).toHaveLength(500)
  expect(opening.issueCount).toEqual({error: 1000, warning: 0})
})

test('every column crosses from the worker without a copy, and only once', () => {
  const shared = new Uint8Array(8)
  const rows = {id: {bytes: shared, starts: new Uint32Array(2)}, extra: [{text: {bytes: shared.subarray(2)}}]}
  const copy = structuredClone(rows, {transfer: buffersIn(rows)})
  expect([copy.id.bytes.length, copy.extra[0].text.bytes.length]).toEqual([8, 6])
  expect([rows.id.bytes.length, rows.id.starts.length]).toEqual([0, 0])
})

test('a name is found in the rows that were read', async () => {
  const {registry} = await opened(campaign().files())
  expect(await registry.find('zx')).toEqual([{kind: 'township', township: 0}])
})
