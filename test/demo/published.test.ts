import {describe, expect, it} from 'vitest'
import {type Row, tableOf, townships} from './committed'

const inScope = townships().filter((township) => township.inScope)
const projects = tableOf('public/demo/projects.csv')
const assessments = tableOf('public/demo/assessments.csv')
const published = tableOf('data/published-results.csv')
const PHASE_ENDS: Record<string, string> = {p2: '2017-09', p3: '2018-09', p4: '2019-09'}

/** Townships whose latest provincial assessment in effect by that month is a pass: an own recount. */
function compliant(month: string, basis: 'date' | 'phase'): Set<string> {
  const latest = new Map<string, Row>()
  for (const row of assessments) {
    if (row.stage !== 'province') continue
    const own = row.date!.slice(0, 7)
    const end = basis === 'phase' ? PHASE_ENDS[row.counts_for!] : undefined
    if ((end !== undefined && end < own ? end : own) > month) continue
    const before = latest.get(row.township_code!)
    if (!before || row.date! >= before.date!) latest.set(row.township_code!, row)
  }
  return new Set([...latest].filter(([, row]) => row.result === 'pass').map(([code]) => code))
}

const codeOf = (county: string, name: string) =>
  inScope.find((township) => township.county === county && township.name === name)?.code

describe('published totals', () => {
  it('has 158 townships of 10 counties, 112 of them in scope', () => {
    const all = townships()
    expect(all).toHaveLength(158)
    expect(new Set(all.map(({code}) => code)).size).toBe(158)
    expect(new Set(all.map(({countyCode}) => countyCode)).size).toBe(10)
    expect(inScope).toHaveLength(112)
    expect(all.filter(({name, inScope: isIn}) => /[镇乡]$/.test(name) && !isIn)).toEqual([])
  })

  it('lets 47 pass for phase 2, 57 more for phase 3 and the last 8 for phase 4', () => {
    expect(['2017-09', '2018-09', '2019-09'].map((month) => compliant(month, 'phase').size)).toEqual([
      47, 104, 112,
    ])
  })

  it('announces them later: a few by September 2017, 47 in January 2018, all by August 2019', () => {
    const months = ['2017-08', '2017-09', '2017-12', '2018-01', '2018-09', '2019-01', '2019-07', '2019-08']
    expect(months.map((month) => compliant(month, 'date').size)).toEqual([0, 4, 4, 47, 53, 104, 106, 112])
  })

  it('lets some lose it and win it back', () => {
    const before = compliant('2018-08', 'date')
    const after = compliant('2018-09', 'date')
    expect([...before].filter((code) => !after.has(code))).toHaveLength(2)
    expect(compliant('2019-04', 'phase').size).toBe(103)
  })

  it('has 67 sample towns: 10, 25 and 4 of the province, 28 of the city', () => {
    const samples = assessments.filter((row) => row.sample)
    expect(new Set(samples.map((row) => row.township_code)).size).toBe(67)
    expect(samples).toHaveLength(67)
    const ofProvince = (phase: string) =>
      samples.filter((row) => row.sample === 'province' && row.counts_for === phase).length
    expect([ofProvince('p2'), ofProvince('p3'), ofProvince('p4')]).toEqual([10, 25, 4])
    expect(samples.filter((row) => row.sample === 'city')).toHaveLength(28)
    expect(samples.filter((row) => row.result !== 'pass' || row.stage !== 'province')).toEqual([])
  })

  it('gives 九龙湖镇 its 31 projects of 881 million yuan', () => {
    const own = projects.filter((row) => row.township_code === codeOf('镇海区', '九龙湖镇'))
    expect(own).toHaveLength(31)
    expect(own.reduce((sum, row) => sum + Number(row.invest_planned), 0)).toBe(88_100)
  })

  it('plans about 20 projects and 145 million yuan a town', () => {
    const planned = projects.reduce((sum, row) => sum + Number(row.invest_planned), 0)
    expect(projects.length / 112).toBeCloseTo(20.5, 0)
    expect(Math.abs(planned / 112 / 14_500 - 1)).toBeLessThan(0.02)
  })
})

describe('published results of named towns', () => {
  const firstPass = (code: string | undefined) =>
    assessments.find((row) => row.township_code === code && row.stage === 'province' && row.result === 'pass')
  const YEARS: Record<string, string> = {2017: 'p2', 2018: 'p3', 2019: 'p4'}

  it.each(published.filter((row) => row.fact!.startsWith('passed')))('$township passed for $year', (row) => {
    expect(firstPass(codeOf(row.county!, row.township!))?.counts_for).toBe(YEARS[row.year!])
  })

  it.each(published.filter((row) => row.fact!.includes('样板')))('$township is a sample town', (row) => {
    const kind = row.fact!.startsWith('one of') ? 'city' : 'province'
    const sample = assessments.find(
      (other) => other.township_code === codeOf(row.county!, row.township!) && other.sample,
    )
    expect([sample?.sample, sample?.counts_for]).toEqual([kind, YEARS[row.year!]])
  })

  it('四明山镇 was among the first 36 of the province', () => {
    expect(firstPass(codeOf('余姚市', '四明山镇'))?.date).toBe('2017-09-28')
  })

  it('the second batch of model towns was told on 2019-01-23', () => {
    const second = published.filter((row) => row.fact!.includes('第二批'))
    expect(second).toHaveLength(22)
    for (const {county, township} of second) {
      expect(firstPass(codeOf(county!, township!))?.date).toBe('2019-01-23')
    }
  })
})
