import type {DemoPart, DemoRow} from './demoPart'
import {encoded} from './encoded'
import {gbk, utf16} from './gb18030'
import {amountText, dateText, monthText, percentText, wordText} from './peopleCells'

/** A conversion of coordinates. */
export type Shift = (lon: number, lat: number) => [number, number]

const grade = wordText({C: ['C级', 'ｃ级', 'C', 'C类'], D: ['D级', 'Ｄ', 'd级']})
const flag = wordText({true: ['是', '√', '有'], false: ['否', '×', '无']})
const result = wordText({
  pass: ['达标', '通过', '合格', '是', '√'],
  fail: ['未达标', '不通过', '不合格', '否', '×'],
})
const stage = wordText({
  county: ['县级', '区级', '县（市、区）级'],
  city: ['市级', '市'],
  province: ['省级', '', '省'],
})
const sample = wordText({province: ['省级样板', '省级'], city: ['市级样板', '市级'], '': ['', '否', '-']})
const phase = wordText({p2: ['p2', '第二阶段'], p3: ['第三阶段', 'P3'], p4: ['第四阶段']})

/** Text of a table as spreadsheets save it. */
function tableText(header: readonly string[], lines: readonly (readonly string[])[], mark: string): string {
  const quoted = (cell: string) =>
    cell.includes(mark) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return [header, ...lines].map((cells) => `${cells.map(quoted).join(mark)}\r\n`).join('')
}

/** GBK, parted by tabs. */
export function progressFile({tables}: DemoPart): Uint8Array {
  const lines = tables.progress.map((row, index) => [
    row.project_id,
    monthText(row.month, index),
    percentText(row.progress, index),
    amountText(row.invested, index),
  ])
  return gbk(tableText(['项目编码', '报告月份', '形象进度（％）', '累计完成投资（万元）'], lines, '\t'))
}

/** 海曙区: GBK, the county in a column of its own, townships also by the county that they were in. */
export function haishuHouses({tables, names}: DemoPart): Uint8Array {
  const header = ['房屋编号', '所属乡镇', '危房等级', '是否困难户', '建档日期', '解危日期', '治理完成日期']
  const lines = housesIn(tables.houses, '330203').map((row, index) => [
    row.id,
    index % 4 === 0 ? `鄞州区${names.get(row.township_code)}` : names.get(row.township_code)!,
    ...houseCells(row, index),
  ])
  return gbk(tableText(header, lines, ','))
}

/** 奉化区: UTF-16, columns in another order, townships without 镇 or 街道. */
export function fenghuaHouses({tables, names}: DemoPart): Uint8Array {
  const header = ['鉴定等级', '困难家庭', '建档时间', '解危时间', '治理时间', '乡镇（街道）', '档案号']
  const lines = housesIn(tables.houses, '330213').map((row, index) => [
    ...houseCells(row, index),
    names.get(row.township_code)!.replace(/镇|街道/, index % 2 ? '' : '$&'),
    row.id,
  ])
  return utf16(tableText(header, lines, ';'))
}

/** 镇海区: codes, and places in a system that nobody declared. */
export function zhenhaiHouses({tables}: DemoPart, shift: Shift): Uint8Array {
  const header = ['编号', '乡镇代码', '经度', '纬度', '等级', '困难户', '建档', '解危', '治理日期']
  const lines = housesIn(tables.houses, '330211').map((row, index) => {
    const place = shift(Number(row.lon), Number(row.lat)).map((degrees) => degrees.toFixed(6))
    return [row.id, row.township_code, ...place, ...houseCells(row, index)]
  })
  return encoded(tableText(header, lines, '\t'), 'utf-8', true)
}

/** GBK; some townships by the county that they were in before 2016. */
export function assessmentsFile({tables, names}: DemoPart): Uint8Array {
  const header = ['镇街', '考核日期', '得分', '是否达标', '计入阶段', '考核级别', '样板镇']
  const lines = tables.assessments.map((row, index) => [
    oldName(row.township_code, names.get(row.township_code)!, index),
    dateText(row.date, index),
    row.score,
    result(row.result, index),
    phase(row.counts_for, index),
    stage(row.stage, index),
    sample(row.sample, index),
  ])
  return gbk(tableText(header, lines, ','))
}

/** 鄞州区古林镇 is in 海曙区 since 2016, 奉化市 is 奉化区. */
function oldName(code: string, name: string, index: number): string {
  const county = {330203: '鄞州区', 330213: '奉化市'}[code.slice(0, 6)]
  return county && index % 2 ? county + name : name
}

function housesIn(houses: readonly DemoRow[], county: string): DemoRow[] {
  return houses.filter((row) => row.township_code.startsWith(county))
}

function houseCells(row: DemoRow, index: number): string[] {
  const dates = [row.filed, row.relieved, row.treated].map((date, place) => dateText(date, index + place))
  return [grade(row.grade, index), flag(row.hardship, index), ...dates]
}
