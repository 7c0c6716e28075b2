import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Dataset, type TextColumn, textAt} from '#domain/dataset'
import {NO_FILTER, type Reading} from '#domain/filter'
import {lastDay, type MonthIndex} from '#domain/month'
import {type ExcerptOf, excerptOf, withRows} from '#measures/excerpt'
import {milestonesAt, projectAt, townshipHistory} from '#measures/history'
import {eventsOf, houseStateAt} from '#measures/states'
import {aCampaign} from '../builders/campaign'
import {aQuestion} from './arbitrary'
import {day} from './plain'
import {datasetOf} from './plainDataset'

function excerpt(dataset: Dataset, of: ExcerptOf): Dataset {
  return withRows(dataset, excerptOf(dataset, of))
}

/** A history with the rows of the files in place of indices, which an excerpt has of its own. */
function told(dataset: Dataset, reading: Reading, region: number, month: MonthIndex) {
  const {assessments, projects, houses, sample} = townshipHistory(dataset, reading, region, month)
  const named = <One extends {index: number}>(records: One[], {row}: {row: Uint32Array}) =>
    records.map((record) => ({...record, index: row[record.index]}))
  return {
    sample,
    assessments: named(assessments, dataset.assessments),
    projects: named(projects, dataset.projects),
    houses: named(houses, dataset.houses),
  }
}

test('a township tells the same of its excerpt as of the whole', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, basis, asOf}) => {
      const dataset = datasetOf(plain)
      const reading = {filter: NO_FILTER, basis, asOf: day(asOf)}
      const {start, end} = dataset.campaign.timeline
      for (let region = 0; region < dataset.regions.count; region++) {
        const cut = excerpt(dataset, {township: region})
        for (let month = 0 as MonthIndex; month <= end - start; month++)
          expect(told(cut, reading, region, month)).toEqual(told(dataset, reading, region, month))
      }
    }),
  )
})

test('a project, or a house, tells the same of its excerpt as of the whole', () => {
  fc.assert(
    fc.property(aQuestion, ({plain, asOf}) => {
      const dataset = datasetOf(plain)
      const whole = eventsOf(dataset, day(asOf))
      const months = Array.from({length: whole.calendar.months}, (_, index) => index as MonthIndex)
      for (let project = 0; project < dataset.projects.count; project++) {
        const cut = excerpt(dataset, {project})
        const own = eventsOf(cut, day(asOf))
        expect([cut.projects.count, cut.houses.count, cut.assessments.count]).toEqual([1, 0, 0])
        for (const month of months)
          expect({...projectAt(cut, own, 0, month), index: project}).toEqual(
            projectAt(dataset, whole, project, month),
          )
      }
      for (let house = 0; house < dataset.houses.count; house++) {
        const cut = excerpt(dataset, {house})
        const own = eventsOf(cut, day(asOf))
        expect([cut.projects.count, cut.progress.count, cut.houses.count]).toEqual([0, 0, 1])
        for (const month of months)
          expect(houseStateAt(own.houses, own.deadlines, 0, month)).toBe(
            houseStateAt(whole.houses, whole.deadlines, house, month),
          )
      }
    }),
  )
})

const texts = (column: TextColumn) =>
  Array.from({length: column.starts.length - 1}, (_, index) => textAt(column, index))

function twoTownships() {
  return aCampaign()
    .township('甲')
    .project({name: '河道整治', unit: '水务局'})
    .milestone('houses-treated', '2018-05')
    .township('乙', {county_code: '330283'})
    .project({name: '道路', unit: '建设局', 负责: '一组'})
    .project({name: '绿化🌲', unit: '', 负责: '二组'})
    .house({备注: '砖木'})
    .milestone('houses-treated', '2018-06')
    .milestone('houses-treated', '2018-07', 'city')
    .milestone('houses-treated', '2018-08', '330283')
    .read()
}

test('an excerpt has its texts, its extra columns and the rows of the files', async () => {
  const dataset = await twoTownships()
  const {projects, houses} = excerptOf(dataset, {township: 1})
  expect(texts(projects.name)).toEqual(['道路', '绿化🌲'])
  expect(texts(projects.unit)).toEqual(['建设局', ''])
  expect([...projects.row]).toEqual([3, 4])
  expect([...projects.township]).toEqual([1, 1])
  expect(projects.loanWan).toEqual(dataset.projects.loanWan)
  expect(projects.extra.map(({name, text}) => [name, texts(text)])).toEqual(
    dataset.projects.extra.map(({name, text}) => [name, texts(text).slice(1)]),
  )
  expect(houses.extra.map(({name, text}) => [name, texts(text)])).toEqual(
    dataset.houses.extra.map(({name, text}) => [name, texts(text)]),
  )
  expect(texts(excerptOf(dataset, {project: 2}).projects.name)).toEqual(['绿化🌲'])
})

test('an excerpt of a township has the milestones of it, of its county and of the city', async () => {
  const dataset = await twoTownships()
  const {regions, counties, campaign} = dataset
  const month = (campaign.timeline.end - campaign.timeline.start) as MonthIndex
  const asOf = lastDay(campaign.timeline.end)
  const cut = excerpt(dataset, {township: 1})
  for (const code of [regions.code[1], counties.code[regions.county[1]], 'city'])
    expect(milestonesAt(cut, asOf, 'township', code, month)).toEqual(
      milestonesAt(dataset, asOf, 'township', code, month),
    )
  expect(cut.milestones.unitCode).toEqual([regions.code[1], 'city', '330283'])
})

test('an excerpt shares no buffer with the whole', async () => {
  const dataset = await twoTownships()
  const {projects, houses} = excerptOf(dataset, {township: 1})
  expect(projects.row.buffer).not.toBe(dataset.projects.row.buffer)
  expect(projects.name.bytes.buffer).not.toBe(dataset.projects.name.bytes.buffer)
  expect(projects.loanWan.buffer).not.toBe(dataset.projects.loanWan.buffer)
  expect(houses.lonE7.buffer).not.toBe(dataset.houses.lonE7.buffer)
})
