import {expect, test} from 'vitest'
import {aCampaign} from '../builders/campaign'
import {issueLines} from '../builders/issues'

const town = () => aCampaign().township('周巷镇')

test('unknown-township: a code that stands nowhere', async () => {
  const campaign = town()
    .project({township_code: '1'})
    .house({township_code: '2'})
    .milestone('houses-treated', '', '3')
  expect(await issueLines(campaign)).toEqual([
    'projects.csv 2 township_code unknown-township 1',
    'houses.csv 2 township_code unknown-township 2',
    'milestones.csv 2 unit_code unknown-township 3',
  ])
})

test('unknown-project: an id that stands nowhere', async () => {
  const campaign = town().project().report('2018-01', 10, '', {project_id: 'X'})
  expect(await issueLines(campaign)).toEqual(['progress.csv 2 project_id unknown-project X'])
})

test('orphaned: reports of a rejected project are told once, with their number', async () => {
  const campaign = town().project({start: 'soon'}).report('2018-01', 10).report('2018-02', 20)
  campaign.project().report('2018-01', 5)
  expect(await issueLines(campaign)).toEqual([
    'projects.csv 2 start bad-date soon',
    'progress.csv — project_id orphaned 2',
  ])
  expect((await campaign.reading()).rows.progress).toEqual({read: 3, accepted: 1, orphaned: 2})
})

test('orphaned: what hangs on an orphan is one as well', async () => {
  const campaign = aCampaign().township('周巷镇', {name: ''}).project().report('2018-01', 10).house()
  campaign.milestone('houses-treated', '2018-01')
  expect(await issueLines(campaign)).toEqual([
    'townships.geojson 1 name missing-value',
    'projects.csv — township_code orphaned 1',
    'progress.csv — project_id orphaned 1',
    'houses.csv — township_code orphaned 1',
    'milestones.csv — unit_code orphaned 1',
  ])
})

test('orphaned: the columns that the rows hang by are named', async () => {
  const areas = [{id: 'a', name: 'a', tasks: [{id: 't01', name: 5}]}]
  const milestones = [{id: 'm1', name: 'm', due: 'soon', level: 'city'}]
  const campaign = town().manifest({areas, milestones}).project({task: 't01'}).milestone('m1', '2018-01')
  expect((await issueLines(campaign)).slice(2)).toEqual([
    'projects.csv — task orphaned 1',
    'milestones.csv — milestone orphaned 1',
  ])
  campaign.township('观海卫镇', {name: ''}).project()
  expect(await issueLines(campaign)).toContain('projects.csv — township_code, task orphaned 2')
})

test('an orphan with a bad cell is listed for it, and is no orphan', async () => {
  const campaign = aCampaign().township('周巷镇', {name: ''}).house({grade: 'E'})
  expect(await issueLines(campaign)).toEqual([
    'townships.geojson 1 name missing-value',
    'houses.csv 2 grade unknown-value E',
  ])
})

test('a duplicate costs nothing that refers to its id', async () => {
  const campaign = town().project({id: 'A'}).report('2018-01', 10).project({id: 'A'}).report('2018-02', 20)
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 id duplicate-id A'])
})

test('a township out of scope is known', async () => {
  expect(await issueLines(aCampaign().outOfScope('城区').project().house().passed('2018-01'))).toEqual([])
})

test('where the projects could not be read, their reports are orphans', async () => {
  const campaign = town().project().report('2018-01', 10).file('projects.csv', null)
  expect(await issueLines(campaign)).toEqual([
    'projects.csv — — missing-file —',
    'progress.csv — project_id orphaned 1',
  ])
})

test('codes are texts: leading zeros count', async () => {
  const campaign = aCampaign().township('周巷镇', {code: '007'}).project().project({township_code: '7'})
  expect(await issueLines(campaign)).toEqual(['projects.csv 3 township_code unknown-township 7'])
})

test('a code that is a number in the boundaries is its text', async () => {
  const campaign = aCampaign().township('周巷镇', {code: 330282001, county_code: 330282})
  const {regions, counties, issues} = await campaign.project({township_code: '330282001'}).read()
  expect(issues).toEqual([])
  expect([regions.code, counties.code]).toEqual([['330282001'], ['330282']])
})

test('what counts for a phase that the manifest got wrong is an orphan', async () => {
  const phases = [{id: 'p1', name: '一', start: '2017-13', end: '2018-01'}]
  const campaign = town().manifest({phases}).passed('2018-01', {counts_for: 'p1'})
  expect(await issueLines(campaign)).toEqual([
    'campaign.json — phases[0].start bad-manifest 2017-13',
    'assessments.csv — counts_for orphaned 1',
  ])
})
