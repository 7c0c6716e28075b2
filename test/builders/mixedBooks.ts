import type {DemoPart} from './demoPart'
import {gbk} from './gb18030'
import type {Shift} from './mixedTables'
import {type BookCell, mergesOf, workbook} from './peopleBook'
import {amountText, dateText} from './peopleCells'
import {zippedShapefile} from './shapefile'

const PROJECT_HEADER = [
  '序号',
  '县（市、区）',
  '乡镇\n（街道）',
  '项目编号',
  '项目名称',
  '整治任务',
  '责任单位',
  '总投资（亿元）',
  '其中：贷款(万元)',
  '开工时间',
  '计划完工时间',
  '实际完工\n时间',
  '备注',
]
const PRJ = [
  'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",',
  'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],',
  'UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],',
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],',
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
].join('')

/** A cover, then a sheet with titles, merged counties and townships, 亿元, days of all kinds, a sum and notes. */
export function projectsBook({tables, names, manifest}: DemoPart): Uint8Array {
  const rows = tables.projects
  const tasks = namesById((manifest.areas as {tasks: Named[]}[]).flatMap((area) => area.tasks))
  const counties = rows.map((row) => names.get(row.township_code.slice(0, 6))!)
  const townships = rows.map((row) => names.get(row.township_code)!)
  const changed = (list: readonly string[], index: number) =>
    list[index] === list[index - 1] ? null : list[index]
  const cells = rows.map((row, index): BookCell[] => [
    index + 1,
    changed(counties, index),
    changed(townships, index),
    row.id,
    row.name,
    index % 3 === 0 ? row.task : tasks.get(row.task)!,
    row.unit,
    Number(row.invest_planned) / 10_000,
    amountText(row.loan, index),
    dayCell(row.start, index),
    dayCell(row.due, index + 1),
    row.done === '' && index % 3 === 0 ? '未完工' : dayCell(row.done, index + 2),
    null,
  ])
  const sum = rows.reduce((total, row) => total + Number(row.invest_planned), 0) / 10_000
  const above = [['宁波市小城镇环境综合整治项目清单'], ['填报单位：市整治办', null, '2019年9月30日']]
  const below = [
    ['合计', null, null, null, null, null, null, sum],
    ['填报人：张三', null, null, '审核人：李四', null, null, null, '联系电话：0574-00000000'],
    ['注：总投资以批复为准。'],
  ]
  const merges = ['A1:M1', ...mergesOf(counties, 1, 4), ...mergesOf(townships, 2, 4)]
  return workbook([
    {name: '填表说明', rows: [['填表说明'], ['1. 每个项目填一行。'], ['2. 日期填年月日。']]},
    {name: '项目清单', rows: [...above, PROJECT_HEADER, ...cells, ...below], merges},
  ])
}

/** Units and milestones by their names; a sheet that was hidden is not taken. */
export function milestonesBook({tables, names, manifest}: DemoPart): Uint8Array {
  const milestones = namesById(manifest.milestones as Named[])
  const rows = tables.milestones.map(({unit_code: code, milestone, done}, index): BookCell[] => [
    (index % 2 && code.length > 6 ? names.get(code.slice(0, 6))! : '') + names.get(code)!,
    index % 2 ? milestones.get(milestone)! : milestone,
    dayCell(done, index),
  ])
  const header = ['单位', '节点名称', '完成时间']
  return workbook([
    {name: '旧', state: 'hidden', rows: [header, ['海曙区', 'plans', {day: '2016-10-01'}]]},
    {name: '节点', rows: [header, ...rows]},
  ])
}

/** A Shapefile with a GBK .dbf, whose names of fields are cut, in a belt that its .prj tells. */
export function regionsArchive({regions}: DemoPart, shift: Shift): Uint8Array {
  const rows = regions.map(({properties}) => ({
    乡镇代码: properties.code,
    乡镇名称: gbk(properties.name),
    县市区: gbk(properties.county),
    县市区代码: properties.county_code,
    是否纳入整治: gbk(properties.in_scope ? '是' : '否'),
  }))
  const shapes = regions.map(({rings}) => rings.map((ring) => ring.map(([lon, lat]) => shift(lon, lat))))
  return zippedShapefile({township: {shapes, rows, encoding: 'gb18030', prj: PRJ}})
}

interface Named {
  id: string
  name: Record<string, string>
}

function namesById(parts: readonly Named[]): Map<string, string> {
  return new Map(parts.map(({id, name}) => [id, name['zh-CN']]))
}

/** A day as Excel holds it, or a text. */
function dayCell(date: string, index: number): BookCell {
  return date !== '' && index % 2 === 0 ? {day: date} : dateText(date, index)
}
