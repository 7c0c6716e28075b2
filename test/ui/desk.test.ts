import {describe, expect, test} from 'vitest'
import type {SurveyedFile} from '#data/surveyed'
import {deskWordsOf} from '#i18n/deskWords'
import {reasonText} from '#i18n/reasons'
import {attentions, originText} from '#ui/desk/attentionModel'
import {CRS_NAMES, crsText} from '#ui/desk/crsWords'
import type {DeskFigures, DeskState, FileReport} from '#ui/desk/DeskPage'
import {candidateModels, datumText, momentText, statusText, troubleText, workModel} from '#ui/desk/deskWords'
import {differentRows} from '#ui/desk/differenceModel'
import {effectModels, rowsModel, rowsOfAll} from '#ui/desk/effectModel'
import {columnModel, fileRows, missingText, nameParts, withColumn, withPart} from '#ui/desk/fileModel'
import {causesOf, causeText, changeGroups} from '#ui/desk/reportModel'

const words = deskWordsOf({language: 'zh-CN'})
const english = deskWordsOf({language: 'en'})

const FIGURES: DeskFigures = {
  townships: 112,
  compliant: 53,
  progress: 0.742,
  projects: 2190,
  invested: 1_186_000,
  houses: 6942,
  housesTreated: 5872,
}

const PROJECTS: SurveyedFile = {
  name: '项目.csv',
  bytes: 1,
  form: 'text',
  role: 'projects',
  reason: {because: 'name'},
  source: {url: '项目.csv'},
  encoding: 'gb18030',
  delimiter: ',',
  sheets: [],
  headerRow: 1,
  columns: [],
  missing: [],
  sample: [],
  shape: '',
}

function report(file: string, parts: Partial<FileReport> = {}): FileReport {
  return {file, source: 'projects', counts: null, groups: [], changes: [], ...parts}
}

describe('the effect', () => {
  test('says each figure before and after, and by how much it changes', () => {
    const models = effectModels(FIGURES, {...FIGURES, projects: 2214, compliant: 52}, words)
    expect(models.find(({id}) => id === 'projects')).toMatchObject({
      before: '2\u2009190',
      after: '2\u2009214',
      change: '增 24',
      changed: true,
    })
    expect(models.find(({id}) => id === 'compliant')).toMatchObject({change: '减 1'})
    expect(models.find(({id}) => id === 'houses')).toMatchObject({change: '不变', changed: false})
  })

  test('counts the change of a share in points', () => {
    const progress = effectModels(FIGURES, {...FIGURES, progress: 0.748}, words).find(
      ({id}) => id === 'progress',
    )
    expect(progress).toMatchObject({before: '74.2%', after: '74.8%', change: '增 0.6 个百分点'})
  })

  test('claims no change where there was no package before', () => {
    const [townships] = effectModels(null, FIGURES, words)
    expect(townships).toMatchObject({before: '', after: '112', change: '', changed: false})
  })

  test('writes both amounts in the unit of the larger one', () => {
    const invested = effectModels({...FIGURES, invested: 900}, FIGURES, words).find(
      ({id}) => id === 'invested',
    )
    expect(invested).toMatchObject({before: '0.1', after: '118.6', unit: '亿元'})
  })
})

test('of a long name the end stays whole', () => {
  expect(nameParts('危房台账.csv')).toEqual(['危房台账.csv', ''])
  expect(nameParts('宁波市小城镇环境综合整治行动项目月报-慈溪.csv')).toEqual([
    '宁波市小城镇环境综合整治行动项目',
    '月报-慈溪.csv',
  ])
})

test('rows read are those accepted, rejected and left out, over all files', () => {
  const all = rowsOfAll([
    report('a', {counts: {read: 1000, accepted: 990, orphaned: 4}}),
    report('b', {counts: {read: 500, accepted: 500, orphaned: 0}}),
    report('c'),
  ])
  expect(rowsModel(all)).toEqual({read: '1\u2009500', accepted: '1\u2009490', rejected: '6', orphaned: '4'})
})

describe('a file', () => {
  test('says in words why it was taken for what it is', () => {
    expect(reasonText({because: 'columns', known: 11, of: 18}, words)).toBe('18 列中认出 11 列')
    expect(reasonText({because: 'unreadable', problem: 'old-workbook'}, words)).toBe(
      '无法读取：2007 年以前的 .xls，请另存为 .xlsx',
    )
    expect(reasonText({because: 'geometry', features: null}, english)).toBe('holds shapes')
  })

  test('tells rejected rows from those left out with them', () => {
    const counts = {read: 100, accepted: 75, orphaned: 22}
    expect(fileRows(PROJECTS, report('项目.csv', {counts}), words)).toEqual({
      accepted: '采用 75',
      rejected: '拒绝 3，略去 22',
    })
  })

  test('without required columns says so instead of a count', () => {
    const file = {...PROJECTS, missing: ['township_code']}
    const counts = {read: 0, accepted: 0, orphaned: 0}
    expect(fileRows(file, report('项目.csv', {counts}), words).accepted).toBe('缺必需的列')
    expect(missingText(file.missing, words)).toContain('乡镇代码')
  })

  test('that is no table has no rows to speak of', () => {
    expect(fileRows({...PROJECTS, role: 'aliases'}, undefined, words).accepted).toBe('–')
    expect(fileRows(PROJECTS, undefined, words).accepted).toBe('未读')
  })
})

describe('a column', () => {
  const columns = [{name: 'township_code', required: true}]

  test('shows what it was taken for and by what', () => {
    const model = columnModel({header: '乡镇', name: 'township_code', by: 'words'}, {}, columns, words)
    expect(model).toMatchObject({value: null, shown: '乡镇代码', by: '按词认出', known: true})
    expect(model.options.map(({label}) => label)).toEqual(['乡镇代码 *', '原样保留', '不使用'])
  })

  test('left alone by a person is told from one that nobody knows', () => {
    const column = {header: '联系人', name: null, by: null}
    expect(columnModel(column, {columns: {联系人: ''}}, columns, words)).toMatchObject({
      value: '',
      shown: '不使用',
      by: '人工指定',
    })
    expect(columnModel(column, {}, columns, words)).toMatchObject({shown: '原样保留', by: '未认出'})
  })

  test('called like a prototype is but a column', () => {
    const column = {header: 'constructor', name: null, by: null}
    expect(columnModel(column, {columns: {a: 'id'}}, columns, words).value).toBeNull()
  })

  test('decided and left to be detected again leaves the choice as it was', () => {
    const chosen = withColumn({role: 'projects'}, '乡镇', 'township_code')
    expect(chosen).toEqual({role: 'projects', columns: {乡镇: 'township_code'}})
    expect(withColumn(chosen, '乡镇', null)).toEqual({role: 'projects'})
    expect(withPart({crs: 'GCJ-02'}, 'crs', null)).toEqual({})
  })
})

describe('the report', () => {
  const cause = (severity: 'error' | 'warning', count: number, column: string | null) =>
    ({severity, code: 'bad-date', column, count, issues: []}) as const

  test('has errors before warnings and the most frequent first, over all files', () => {
    const causes = causesOf([
      report('a', {groups: [cause('warning', 90, '甲'), cause('error', 2, '乙')]}),
      report('b', {groups: [cause('error', 7, null)]}),
    ])
    expect(causes.map(({file, count}) => [file, count])).toEqual([
      ['b', 7],
      ['a', 2],
      ['a', 90],
    ])
    expect(causes.map((one) => causeText(one, words))).toEqual(['不是日期', '不是日期：乙', '不是日期：甲'])
  })

  test('gathers changes by their kind', () => {
    const change = (file: string, kind: 'date-form' | 'unit', count: number) =>
      ({file, column: '列', kind, count, examples: []}) as const
    const groups = changeGroups(
      [
        report('a', {changes: [{...change('a', 'unit', 5), examples: []}]}),
        report('b', {
          changes: [
            {...change('b', 'date-form', 4), examples: []},
            {...change('b', 'unit', 1), examples: []},
          ],
        }),
      ],
      words,
    )
    expect(groups.map(({name, count}) => [name, count])).toEqual([
      ['单位', '6'],
      ['日期写法', '4'],
    ])
  })
})

describe('coordinates', () => {
  const trial = {
    file: '项目.csv',
    declared: 'EPSG:4326',
    tested: 2190,
    candidates: [
      {crs: 'EPSG:4326', swapped: false, inside: 1203},
      {crs: 'EPSG:4326', swapped: true, inside: 0},
      {crs: 'GCJ-02', swapped: false, inside: 2188},
    ],
    proposed: {crs: 'GCJ-02', swapped: false, inside: 2188},
  }

  test('name the belts by their number or their meridian', () => {
    expect(crsText('EPSG:4529', words)).toBe('CGCS2000 3° 带 41 号')
    expect(crsText('EPSG:4549', words)).toBe('CGCS2000 3° 带 120°E')
    expect(crsText('EPSG:4555', words)).toBe('EPSG:4555')
    expect(CRS_NAMES.length).toBe(4 + 42)
  })

  test('have the candidate first that most points fit, and one declared', () => {
    const models = candidateModels(trial, words)
    expect(models.map(({name, inside}) => [name, inside])).toEqual([
      ['GCJ-02', '2\u2009188/2\u2009190'],
      ['WGS-84', '1\u2009203/2\u2009190'],
      ['WGS-84（经纬度对调）', '0/2\u2009190'],
    ])
    expect(models.map(({declared, proposed}) => [declared, proposed])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ])
  })

  test('propose the better system with both numbers', () => {
    expect(datumText(trial, words)).toBe(
      'GCJ-02 更合适：2\u2009190 个点中 2\u2009188 个落在所属乡镇之内，现用的只有 1\u2009203 个。',
    )
    expect(datumText({...trial, proposed: null}, words)).toBe('现用的坐标系最合适。')
  })
})

describe('what the desk says', () => {
  const state: DeskState = {
    survey: {files: [PROJECTS], manifest: {}, ownManifest: false, fromBase: {}},
    choices: {},
    tables: {regions: [], projects: [], progress: [], houses: [], assessments: [], milestones: []},
    work: null,
    reports: [report('项目.csv', {counts: {read: 10, accepted: 9, orphaned: 0}})],
    effect: null,
    datum: [],
    row: null,
    corrections: [],
    kept: [],
    storage: {bytes: 0, available: null, trouble: null},
    difference: null,
    troubles: [],
    blocked: null,
  }

  test('is what was read, and that the map has not changed', () => {
    expect(statusText(state, words)).toBe('已读完：采用 9 行，拒绝 1 行。地图尚未改变；采用之后才改变。')
  })

  test('is why the files cannot be adopted', () => {
    expect(statusText({...state, blocked: 'no-regions'}, words)).toMatch(/^还不能采用：没有可用的乡镇边界/)
  })

  test('counts the rows of the files on the desk, not those of the package before', () => {
    const before = report('townships.geojson', {counts: {read: 5, accepted: 5, orphaned: 0}})
    expect(statusText({...state, reports: [before, ...state.reports!]}, words)).toMatch(/采用 9 行/)
  })

  test('is first what wants a decision, the costliest at the top', () => {
    const named = (name: string, parts: Partial<SurveyedFile>) => ({...PROJECTS, name, ...parts})
    const proposed = {crs: 'GCJ-02', swapped: false, inside: 9}
    const candidates = [{crs: 'EPSG:4326', swapped: false, inside: 1}, proposed]
    const wanting: DeskState = {
      ...state,
      survey: {
        ...state.survey!,
        files: [
          named('说明.txt', {role: 'other', reason: {because: 'nothing-fits'}}),
          named('留着.csv', {role: 'other', reason: {because: 'chosen'}}),
          PROJECTS,
          named('缺列.csv', {missing: ['township_code']}),
        ],
      },
      reports: [report('项目.csv', {counts: {read: 10, accepted: 6, orphaned: 1}})],
      datum: [{file: '项目.csv', declared: 'EPSG:4326', tested: 10, candidates, proposed}],
    }
    expect(attentions(wanting, words)).toMatchObject([
      {text: '缺列.csv：缺少必需的列（乡镇代码），整张表没有读。', remedy: {to: 'reading'}},
      {
        text: expect.stringMatching(/^项目.csv：GCJ-02 更合适/),
        remedy: {button: '改用 GCJ-02', to: proposed},
      },
      {text: '项目.csv：拒绝 3 行，随之略去 1 行。', remedy: {to: 'issues'}},
      {text: '说明.txt：没有用上，不像任何一种表。', remedy: {file: '说明.txt'}},
    ])
  })

  test('counts what is left of many alike', () => {
    const files = Array.from({length: 60}, (_, place): SurveyedFile => {
      return {...PROJECTS, name: `${place}.txt`, role: 'other', reason: {because: 'nothing-fits'}}
    })
    const list = attentions({...state, reports: [], survey: {...state.survey!, files}}, words)
    expect([list.length, list.at(-1)]).toEqual([4, {text: '同样情形的另有 57 个文件。', remedy: null}])
  })

  test('is which tables stay as they are on the map, and which there would be none of', () => {
    const counts = {read: 5, accepted: 5, orphaned: 0}
    const reports = [report('townships.geojson', {source: 'regions', counts}), ...state.reports!]
    expect(originText({...state, reports}, words)).toBe(
      '沿用地图上现有的：边界 5 行。没有：进度、危房、考核、节点。采用后地图上没有这些数字。',
    )
  })

  test('does not change with every batch of rows', () => {
    const progress = {file: 'a.csv', bytes: 1, totalBytes: 4, done: false, rows: 1}
    const first = {doing: 'reading', progress} as const
    const next = {doing: 'reading', progress: {...progress, bytes: 2, rows: 2}} as const
    expect(statusText({...state, work: first}, words)).toBe(statusText({...state, work: next}, words))
    expect(workModel(next, words)).toEqual({share: 0.5, file: 'a.csv 2 B / 4 B', rows: '共已读 2 行'})
  })

  test('names what could not be fetched', () => {
    expect(troubleText({what: 'url-scheme', name: 'ftp://a'}, words)).toBe(
      '只能取 http 或 https 的网址：ftp://a',
    )
    expect(troubleText({what: 'empty-paste'}, words)).toMatch(/剪贴板/)
  })

  test('is a time of the clock, or the text where it is none', () => {
    expect(momentText('2018-10-08T06:05:00')).toBe('2018-10-08 06:05')
    expect(momentText('soon')).toBe('soon')
  })
})

test('a difference shows no values beyond the contract’s columns', () => {
  const none = {count: 0, rows: []}
  const cells = [
    {column: 'due', extra: false, before: '', after: '2018-12'},
    {column: '电话', extra: true, before: '138', after: '139'},
  ]
  const rows = {count: 1, rows: [{key: ['p1'], cells}]}
  expect(differentRows({fresh: rows, changed: rows, gone: none}, words)).toEqual([
    {kind: 'fresh', key: 'p1', text: '2018-12'},
    {kind: 'changed', key: 'p1', text: '计划完工 无 → 2018-12，“电话”有变'},
  ])
})
