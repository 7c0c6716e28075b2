import {expect, test} from 'vitest'
import type {MonthIndex} from '#domain/month'
import {accountOf} from '#measures/account'
import {snapshotAt} from '#measures/snapshot'
import {standingAt} from '#measures/standing'
import {INITIAL_VIEW} from '#view/codec'
import {readingOf} from '#view/resolve'
import {aCampaign} from '../builders/campaign'

/** Four townships of two counties; two pass, one of them loses it. */
async function standing(month: number) {
  const dataset = await aCampaign()
    .township('甲一镇', {county: '甲县', county_code: '330101'})
    .passed('2018-03-10')
    .township('甲二镇', {county: '甲县', county_code: '330101'})
    .passed('2018-03-12')
    .assessment({date: '2018-05-10', result: 'fail'})
    .township('乙一镇', {county: '乙县', county_code: '330102'})
    .township('乙二镇', {county: '乙县', county_code: '330102'})
    .read()
  const {timeline} = accountOf(dataset, readingOf(INITIAL_VIEW, dataset.campaign))
  const at = (index: number) => snapshotAt(timeline, index as MonthIndex)
  return standingAt(at(month), month > 0 ? at(month - 1) : null)
}

/** 2016-10 is the first month. */
const MARCH = 17
const APRIL = 18
const MAY = 19
const SEPTEMBER = 23

test('counts who passed and who lost it since the month before', async () => {
  expect((await standing(MARCH)).change).toEqual({passed: 2, lost: 0})
  expect((await standing(APRIL)).change).toEqual({passed: 0, lost: 0})
  expect((await standing(MAY)).change).toEqual({passed: 0, lost: 1})
  expect((await standing(0)).change).toBeNull()
})

test('says how many are missing to the target, and nothing where there is none', async () => {
  expect(await standing(MAY)).toMatchObject({townships: 4, compliant: 1, target: 0.5, short: 1})
  expect(await standing(0)).toMatchObject({compliant: 0, target: null, short: 0, behind: null})
})

test('names who is behind: the pace within a phase, the target at its end; the lowest first', async () => {
  expect((await standing(MARCH)).behind).toEqual({counties: [1], all: 2, of: 'pace'})
  expect((await standing(SEPTEMBER)).behind).toEqual({counties: [1], all: 2, of: 'target'})
})
