/**
 * A campaign small enough to work out by hand: two counties, four townships in scope and one out of it, the months
 * of 2018 in two phases. In 2018-06 two of the four comply (50 %), in 2018-12 one of them (A2 lost it).
 */
export function tinyPackage(): Record<string, string> {
  return {
    'campaign.json': JSON.stringify(manifest()),
    'townships.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [
        region('330101001', '甲一镇', '330101', '甲县', 0, 0),
        region('330101002', '甲二镇', '330101', '甲县', 1, 0),
        region('330102001', '乙一镇', '330102', '乙县', 0, 1),
        region('330102002', '乙二镇', '330102', '乙县', 1, 1),
        region('330102003', '乙三街道', '330102', '乙县', 2, 1, false),
      ],
    }),
    'projects.csv': csv(
      'id,name,township_code,lon,lat,task,unit,invest_planned,loan,start,due,done',
      'p1,甲一道路,330101001,121.05,29.05,t1,,100,,2018-01-10,2018-05-31,2018-05-20',
      'p2,甲二广场,330101002,121.15,29.05,t2,,100,,2018-02-01,2018-04-30,',
      'p3,乙一污水,330102001,121.05,29.15,t1,,200,,2018-03-01,2018-12-31,',
    ),
    'progress.csv': csv(
      'project_id,month,progress,invested',
      'p1,2018-03,50,40',
      'p2,2018-03,20,10',
      'p3,2018-06,50,80',
    ),
    'houses.csv': csv(
      'id,township_code,lon,lat,grade,hardship,filed,relieved,treated',
      'h1,330101001,121.02,29.02,D,true,2018-01-05,2018-02-01,2018-05-01',
      'h2,330102001,121.03,29.12,C,false,2018-01-05,,',
    ),
    'assessments.csv': csv(
      'township_code,date,score,result,counts_for,stage,sample',
      '330101001,2018-04-10,90,pass,,province,',
      '330101002,2018-05-10,88,pass,,province,',
      '330102001,2018-05-11,60,fail,,province,',
      '330101002,2018-09-10,55,fail,,province,',
    ),
    'milestones.csv': csv('unit_code,milestone,done', '330101,office,2018-02-01'),
  }
}

function csv(...lines: string[]): string {
  return `${lines.join('\n')}\n`
}

function manifest() {
  const name = (zh: string, en: string) => ({'zh-CN': zh, en})
  return {
    id: 'tiny',
    title: name('小小行动', 'A tiny campaign'),
    synthetic: true,
    timeline: {start: '2018-01', end: '2018-12'},
    phases: [
      {
        id: 'f1',
        name: name('上半年', 'First half'),
        start: '2018-01',
        end: '2018-06',
        targets: {compliance: 0.75},
      },
      {
        id: 'f2',
        name: name('下半年', 'Second half'),
        start: '2018-07',
        end: '2018-12',
        targets: {compliance: 1},
      },
    ],
    milestones: [
      {id: 'office', name: name('成立办公室', 'Office set up'), due: '2018-02-28', level: 'county'},
    ],
    areas: [
      {
        id: 'a1',
        name: name('整治', 'Works'),
        tasks: [
          {id: 't1', name: name('设施', 'Facilities')},
          {id: 't2', name: name('空间', 'Places')},
        ],
      },
    ],
    sources: {
      regions: {url: 'townships.geojson'},
      projects: {url: 'projects.csv'},
      progress: {url: 'progress.csv'},
      houses: {url: 'houses.csv'},
      assessments: {url: 'assessments.csv'},
      milestones: {url: 'milestones.csv'},
    },
    open: {month: '2018-06'},
  }
}

/** A square of a tenth of a degree in a column and a row. */
function region(
  code: string,
  name: string,
  county_code: string,
  county: string,
  column: number,
  row: number,
  in_scope = true,
) {
  const west = 121 + column / 10
  const south = 29 + row / 10
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ]
  return {
    type: 'Feature',
    properties: {code, name, county, county_code, in_scope},
    geometry: {type: 'Polygon', coordinates: [ring]},
  }
}
