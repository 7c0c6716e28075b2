import {PLACES} from './labels'
import {AREAS, type Pair} from './tasks'
import {tours} from './tour'

const pair = (zh: string, en: string): Pair => ({'zh-CN': zh, en})

/** `campaign.json` of the demo, as text. */
export function manifestJson(): string {
  return `${JSON.stringify(manifest(), null, 1)}\n`
}

function manifest(): object {
  return {
    $schema: '../campaign.schema.json',
    id: 'ningbo-2016',
    title: pair('宁波市小城镇环境综合整治行动', 'Ningbo: small-town improvement campaign'),
    synthetic: true,
    boundaries: {
      name: pair('示意边界（非测绘）', 'Schematic boundaries, not a survey'),
      date: '2018-10',
    },
    notice: pair(
      '演示数据：乡镇边界为示意，非测绘；已公布的达标总数和点名乡镇的结果属实，其余数字均为虚构。',
      'Demo data: township boundaries are schematic, not a survey. The published totals and the published results of named towns are real; every other figure is synthetic.',
    ),
    timeline: {start: '2016-10', end: '2019-09'},
    phases: PHASES,
    milestones: MILESTONES,
    areas: AREAS.map(({id, name, tasks}) => ({
      id,
      name,
      tasks: tasks.map((task) => ({id: task.id, name: task.name})),
    })),
    progress: {weight: 'investment'},
    crs: 'EPSG:4326',
    sources: {
      regions: {url: 'townships.geojson'},
      projects: {url: 'projects.csv'},
      progress: {url: 'progress.csv'},
      houses: {url: 'houses.csv'},
      assessments: {url: 'assessments.csv'},
      milestones: {url: 'milestones.csv'},
    },
    as_of: '2019-09-30',
    open: {month: '2018-09'},
    boundary_accuracy_m: 3000,
    places: PLACES,
    tours: tours(),
  }
}

const PHASES = [
  {
    id: 'p1',
    name: pair('第一阶段 抓机制、树样板', 'Phase 1: set up and show models'),
    start: '2016-10',
    end: '2016-12',
    targets: {houses_relieved: 1.0},
  },
  {
    id: 'p2',
    name: pair('第二阶段 抓推进、求突破', 'Phase 2: push on and break through'),
    start: '2017-01',
    end: '2017-09',
    targets: {compliance: 0.2, progress: 0.3},
  },
  {
    id: 'p3',
    name: pair('第三阶段 抓提升、出成效', 'Phase 3: raise and show results'),
    start: '2017-10',
    end: '2018-09',
    targets: {compliance: 0.5, progress: 0.7},
  },
  {
    id: 'p4',
    name: pair('第四阶段 抓巩固、强管理', 'Phase 4: consolidate and manage'),
    start: '2018-10',
    end: '2019-09',
    targets: {compliance: 1.0, progress: 1.0, houses_treated: 1.0},
  },
]

const MILESTONES = [
  {
    id: 'county-offices',
    name: pair('县级整治办成立', 'County offices set up'),
    due: '2016-11-15',
    level: 'county',
  },
  {
    id: 'platforms',
    name: pair('三大平台建成', 'Three platforms built'),
    due: '2016-11-30',
    level: 'county',
  },
  {
    id: 'plans',
    name: pair('整治规划编制完成', 'Improvement plans compiled'),
    due: '2016-12-31',
    level: 'township',
  },
  {
    id: 'houses-relieved',
    name: pair('危房排查建档、隐患排除', 'Hazardous houses filed and relieved'),
    due: '2016-12-31',
    level: 'township',
  },
  {
    id: 'houses-treated',
    name: pair('危房治理改造完成', 'Hazardous houses treated'),
    due: '2018-12-31',
    level: 'township',
  },
]
