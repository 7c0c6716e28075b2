import {closeSync, mkdirSync, openSync, statSync, writeFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {type Cell, cellsOf, ringText} from './cells'
import {HEADERS, type Lines, linesOf} from './rows'
import type {Size} from './sizes'

/** Characters that are held before they are written. */
const PIECE = 1 << 20

/**
 * Writes a made-up package in plain files; the same seed and size give the same bytes.
 *
 * @returns the bytes of all its files
 */
export function writePackage(folder: string, seed: string, size: Size): number {
  mkdirSync(folder, {recursive: true})
  const cells = cellsOf(size)
  const lines = linesOf(seed, size, cells)
  writeFileSync(join(folder, 'campaign.json'), JSON.stringify(manifest(size), null, 1))
  writeLines(join(folder, 'townships.geojson'), regionLines(seed, cells))
  const tables = Object.keys(HEADERS) as (keyof Lines)[]
  for (const table of tables) writeLines(join(folder, `${table}.csv`), headed(HEADERS[table], lines[table]))
  const files = ['campaign.json', 'townships.geojson', ...tables.map((table) => `${table}.csv`)]
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}

function* headed(header: string, lines: Iterable<string>): Iterable<string> {
  yield header
  yield* lines
}

function* regionLines(seed: string, cells: Cell[]): Iterable<string> {
  yield '{"type":"FeatureCollection","features":['
  for (const [index, cell] of cells.entries()) {
    const properties = {
      code: cell.code,
      name: `第${index + 1}镇`,
      county: `${cell.countyCode}县`,
      county_code: cell.countyCode,
      in_scope: index % 40 !== 39,
    }
    const end = index === cells.length - 1 ? '' : ','
    yield `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":{"type":"Polygon","coordinates":[${ringText(seed, cell)}]}}${end}`
  }
  yield ']}'
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w')
  let held: string[] = []
  let length = 0
  const write = () => {
    if (held.length > 0) writeSync(file, `${held.join('\n')}\n`)
    held = []
    length = 0
  }
  for (const line of lines) {
    held.push(line)
    length += line.length
    if (length > PIECE) write()
  }
  write()
  closeSync(file)
}

function manifest({name}: Size) {
  const url = (file: string) => ({url: file})
  return {
    id: `bench-${name}`,
    title: {'zh-CN': '量测用虚构数据', en: 'Made-up data to measure with'},
    synthetic: true,
    timeline: {start: '2016-10', end: '2019-09'},
    phases: [
      {
        id: 'p1',
        name: {'zh-CN': '第一阶段', en: 'First phase'},
        start: '2016-10',
        end: '2017-12',
        targets: {compliance: 0.3, progress: 0.3},
      },
      {
        id: 'p2',
        name: {'zh-CN': '第二阶段', en: 'Second phase'},
        start: '2018-01',
        end: '2019-09',
        targets: {compliance: 1, progress: 1},
      },
    ],
    milestones: [
      {
        id: 'houses-treated',
        name: {'zh-CN': '危房治理', en: 'Houses treated'},
        due: '2018-12-31',
        level: 'township',
      },
    ],
    areas: [
      {
        id: 'a1',
        name: {'zh-CN': '整治', en: 'Works'},
        tasks: Array.from({length: 18}, (_, index) => ({
          id: `t${String(index + 1).padStart(2, '0')}`,
          name: {'zh-CN': `任务${index + 1}`, en: `Task ${index + 1}`},
        })),
      },
    ],
    sources: {
      regions: url('townships.geojson'),
      projects: url('projects.csv'),
      progress: url('progress.csv'),
      houses: url('houses.csv'),
      assessments: url('assessments.csv'),
    },
    open: {month: '2018-03'},
  }
}
