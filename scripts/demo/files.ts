import {assessmentsCsv} from './assessments'
import {landCollection} from './coast'
import {csvOf} from './csv'
import {type Facts, readFacts} from './facts'
import {type Geography, makeGeography} from './geography'
import {housesOf} from './houses'
import {manifestJson} from './manifest'
import {milestonesCsv} from './milestones'
import {type Outcome, outcomesOf} from './outcomes'
import {streetAfter, streetBefore} from './pictures'
import {type Ground, groundOf} from './places'
import {type Project, projectsOf} from './projects'
import {randomOf} from './random'
import {README} from './readme'
import {regionsJson} from './regions'
import {reportsOf} from './reports'

/** Everything that the demo consists of: path below `public/` → text. */
export function makeFiles(): Map<string, string> {
  const facts = readFacts()
  const geography = makeGeography(facts)
  const outcomes = outcomesOf(facts)
  const grounds = outcomes.map((outcome) => groundFor(outcome, facts, geography))
  const projects = outcomes.flatMap((outcome, i) => projectsOf(outcome, grounds[i]!))
  const houses = outcomes.flatMap((outcome, i) => housesOf(outcome, grounds[i]!))
  return new Map([
    ['basemap/land.json', `${JSON.stringify(landCollection(geography.land))}\n`],
    ['demo/README.txt', README],
    ['demo/campaign.json', manifestJson()],
    ['demo/townships.geojson', regionsJson(facts, geography, outcomes)],
    ['demo/projects.csv', projectsCsv(projects)],
    ['demo/progress.csv', progressCsv(projects)],
    [
      'demo/houses.csv',
      csvOf(
        ['id', 'township_code', 'lon', 'lat', 'grade', 'hardship', 'filed', 'relieved', 'treated'],
        houses.map((house) => [
          house.id,
          house.code,
          ...house.place,
          house.grade,
          String(house.hardship),
          house.filed,
          house.relieved,
          house.treated,
        ]),
      ),
    ],
    ['demo/assessments.csv', assessmentsCsv(outcomes)],
    ['demo/milestones.csv', milestonesCsv(outcomes, projects, houses)],
    ['demo/pictures/tianyuan-before.svg', streetBefore()],
    ['demo/pictures/tianyuan-after.svg', streetAfter()],
  ])
}

function groundFor({township}: Outcome, facts: Facts, geography: Geography): Ground {
  const polygons = geography.townships[facts.townships.indexOf(township)]!
  return groundOf(polygons, township.seat, randomOf(`ground ${township.code}`))
}

function projectsCsv(projects: readonly Project[]): string {
  return csvOf(
    [
      'id',
      'name',
      'township_code',
      'lon',
      'lat',
      'task',
      'unit',
      'invest_planned',
      'loan',
      'start',
      'due',
      'done',
    ],
    projects.map((project) => [
      project.id,
      project.name,
      project.code,
      ...project.place,
      project.task,
      project.unit,
      project.investPlanned,
      project.loan || '',
      project.start,
      project.due,
      project.done,
    ]),
  )
}

function progressCsv(projects: readonly Project[]): string {
  return csvOf(
    ['project_id', 'month', 'progress', 'invested'],
    projects.flatMap(reportsOf).map(({id, month, progress, invested}) => [id, month, progress, invested]),
  )
}
