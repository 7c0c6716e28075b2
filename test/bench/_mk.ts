import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import Papa from 'papaparse'
import {gbk} from '../builders/gb18030'
import {writeWorkbook} from '#data/writeWorkbook'
const out = '/tmp/w/mixed'
mkdirSync(out, {recursive: true})
const rows = (n: string) => Papa.parse<string[]>(readFileSync(`public/demo/${n}.csv`, 'utf8').trim()).data
const geo = JSON.parse(readFileSync('public/demo/townships.geojson', 'utf8'))
const nameOf = new Map<string, string>(geo.features.map((f: any) => [f.properties.code, f.properties.county + f.properties.name]))
const houses = rows('houses')
const h = houses[0]
const at = (k: string) => h.indexOf(k)
const lines = houses.slice(1).map((r, i) => { const c = [...r]; c[at('township_code')] = nameOf.get(r[at('township_code')])!; c[at('grade')] = r[at('grade')] + '级'; c[at('hardship')] = r[at('hardship')] === 'true' ? '是' : '否'; c[at('filed')] = r[at('filed')].replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, y, m, d) => `${y}年${+m}月${+d}日`); if (i % 500 === 7) c[at('filed')] = '2017年13月'; if (i % 900 === 11) c[at('township_code')] = '慈溪市周巷真'; return c })
const zh: Record<string, string> = {id: '编号', township_code: '乡镇/街道', lon: '经度', lat: '纬度', grade: '危房等级', hardship: '困难户', filed: '建档日期', relieved: '解危日期', treated: '治理完成日期'}
writeFileSync(`${out}/危房台账.csv`, gbk([['宁波市危房台账'], [], h.map((x) => zh[x] ?? x), ...lines].map((r) => r.join('\t')).join('\r\n')))
const p = rows('projects')
const zp: Record<string, string> = {id: '项目编号', name: '项目名称', township_code: '乡镇代码', lon: '经度', lat: '纬度', task: '任务', unit: '责任单位', invest_planned: '计划投资(万元)', loan: '贷款(万元)', start: '开工时间', due: '计划完工', done: '完工时间'}
writeFileSync(`${out}/项目一览.xlsx`, writeWorkbook([{name: '说明', columns: [{header: '本表由各乡镇填报'}], rows: []}, {name: '项目', columns: p[0].map((x) => ({header: zp[x] ?? x})), rows: p.slice(1).map((r, i) => r.map((c, k) => p[0][k] === 'invest_planned' && c ? (i % 400 === 3 ? '约' + c : Number(c)) : c))}]))
writeFileSync(`${out}/进度.csv`, readFileSync('public/demo/progress.csv'))
writeFileSync(`${out}/考核结果.csv`, readFileSync('public/demo/assessments.csv', 'utf8').replace('township_code,date,score,result', '乡镇代码,考核日期,得分,结果').replaceAll(',pass,', ',达标,').replaceAll(',fail,', ',未达标,'))
writeFileSync(`${out}/说明.txt`, '请各乡镇核对')
