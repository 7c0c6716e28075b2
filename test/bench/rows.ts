import {type Random, randomOf} from '../../scripts/demo/random'
import type {Cell} from './cells'
import {projectCount, type Size} from './sizes'

const MONTHS = 36
const TASKS = 18
const REPORTS = 3
const OFFICES = ['建设局', '水务局', '综合执法局', '交通局', '整治办', '文旅局']

/** Lines of the tables of a package, without their headers. */
export interface Lines {
  projects: Iterable<string>
  progress: Iterable<string>
  houses: Iterable<string>
  assessments: Iterable<string>
}

export const HEADERS: Record<keyof Lines, string> = {
  projects: 'id,name,township_code,lon,lat,task,unit,invest_planned,loan,start,due,done',
  progress: 'project_id,month,progress,invested',
  houses: 'id,township_code,lon,lat,grade,hardship,filed,relieved,treated',
  assessments: 'township_code,date,score,result,counts_for,stage,sample',
}

export function linesOf(seed: string, size: Size, cells: Cell[]): Lines {
  const projects = projectCount(size)
  const houses = size.points - projects
  return {
    projects: each(projects, cells, (cell, index) => projectLine(courseOf(seed, index), cell, index)),
    progress: reportLines(seed, projects),
    houses: each(houses, cells, (cell, index) => houseLine(randomOf(`${seed} house ${index}`), cell, index)),
    assessments: each(cells.length * 2, cells, (cell, index) =>
      assessmentLine(randomOf(`${seed} assessment ${index}`), cell, index % 2),
    ),
  }
}

function* each(count: number, cells: Cell[], line: (cell: Cell, index: number) => string): Iterable<string> {
  for (let index = 0; index < count; index++) {
    yield line(cells[Math.floor((index * cells.length) / count)], index)
  }
}

/** What a project goes through; asked for by its own line and by its reports. */
interface Course {
  random: Random
  start: number
  due: number
  /** Beyond the timeline: not yet done. */
  done: number
  invest: number
}

function courseOf(seed: string, index: number): Course {
  const random = randomOf(`${seed} project ${index}`)
  const start = random.whole(0, 26)
  const due = start + random.whole(3, 14)
  const done = random.chance(0.12) ? MONTHS : due + random.whole(-2, 6)
  return {random, start, due, done, invest: Math.round(20 * Math.exp(random.bell() + 2))}
}

function projectLine({random, start, due, done, invest}: Course, cell: Cell, index: number): string {
  const task = `t${String(random.whole(1, TASKS)).padStart(2, '0')}`
  const [begun, ending] = [day(start, 1), day(due, 28)]
  const name = `第${index + 1}号整治项目`
  const office = random.pick(OFFICES)
  return `${projectId(index)},${name},${cell.code},${place(random, cell)},${task},${office},${invest},,${begun},${ending},${day(done, 15)}`
}

function* reportLines(seed: string, projects: number): Iterable<string> {
  for (let index = 0; index < projects; index++) {
    const {start, done, invest} = courseOf(seed, index)
    for (let report = 1; report <= REPORTS; report++) {
      const month = start + Math.round(((done - start) * report) / (REPORTS + 1))
      const percent = Math.round((100 * report) / (REPORTS + 1))
      if (month < MONTHS)
        yield `${projectId(index)},${day(month, 1).slice(0, 7)},${percent},${Math.round((invest * percent) / 100)}`
    }
  }
}

function houseLine(random: Random, cell: Cell, index: number): string {
  const filed = random.whole(0, 8)
  const relieved = random.chance(0.9) ? filed + random.whole(0, 6) : MONTHS
  const treated = random.chance(0.85) ? Math.max(filed, relieved % MONTHS) + random.whole(2, 26) : MONTHS
  const grade = random.chance(0.4) ? 'D' : 'C'
  const hardship = random.chance(0.2)
  return `H${String(index).padStart(7, '0')},${cell.code},${place(random, cell)},${grade},${hardship},${day(filed, 3)},${day(relieved, 9)},${day(treated, 21)}`
}

/** First a fail or an early pass, then mostly passes. */
function assessmentLine(random: Random, cell: Cell, round: number): string {
  const month = round === 0 ? random.whole(4, 18) : random.whole(19, 35)
  const passes = random.chance(round === 0 ? 0.4 : 0.85)
  const score = passes ? random.whole(80, 99) : random.whole(45, 79)
  return `${cell.code},${day(month, 12)},${score},${passes ? 'pass' : 'fail'},,province,`
}

function projectId(index: number): string {
  return `P${String(index).padStart(7, '0')}`
}

/** Within the township, closer about its seat. */
function place(random: Random, {lon, lat}: Cell): string {
  const off = () => Math.max(-0.03, Math.min(0.03, random.bell() * 0.014))
  return `${(lon + off()).toFixed(5)},${(lat + off()).toFixed(5)}`
}

/** Empty beyond the timeline. */
function day(month: number, date: number): string {
  if (month >= MONTHS) return ''
  const calendar = 9 + month
  const year = 2016 + Math.floor(calendar / 12)
  return `${year}-${String((calendar % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
