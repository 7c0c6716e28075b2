import Papa from 'papaparse'

/** A campaign as a page usually keeps it: one object a row. */
export interface UsualData {
  regions: GeoJSON.FeatureCollection<GeoJSON.Polygon, {code: string}>
  projects: Project[]
  houses: House[]
}

export interface Project {
  township: string
  lon: number
  lat: number
  start: number
  due: number
  done: number
  invest: number
  reports: {month: number; percent: number}[]
}

export interface House {
  township: string
  lon: number
  lat: number
  filed: number
  relieved: number
  treated: number
}

export const MONTHS = 36
const NEVER = 1e9

export async function loadUsual(folder: string): Promise<UsualData> {
  const regions = await (await fetch(`${folder}/townships.geojson`)).json()
  const projects = new Map<string, Project>()
  for (const row of await table(`${folder}/projects.csv`)) {
    projects.set(row.id, {
      township: row.township_code,
      lon: Number(row.lon),
      lat: Number(row.lat),
      start: monthOf(row.start),
      due: monthOf(row.due),
      done: monthOf(row.done),
      invest: Number(row.invest_planned),
      reports: [],
    })
  }
  for (const row of await table(`${folder}/progress.csv`)) {
    projects.get(row.project_id)?.reports.push({month: monthOf(row.month), percent: Number(row.progress)})
  }
  const houses = (await table(`${folder}/houses.csv`)).map((row) => ({
    township: row.township_code,
    lon: Number(row.lon),
    lat: Number(row.lat),
    filed: monthOf(row.filed),
    relieved: monthOf(row.relieved),
    treated: monthOf(row.treated),
  }))
  return {regions, projects: [...projects.values()], houses}
}

async function table(url: string): Promise<Record<string, string>[]> {
  const text = await (await fetch(url)).text()
  return Papa.parse<Record<string, string>>(text, {header: true, skipEmptyLines: true}).data
}

function monthOf(date: string): number {
  return date ? (Number(date.slice(0, 4)) - 2016) * 12 + Number(date.slice(5, 7)) - 10 : NEVER
}

/** Progress of each township at a month, weighted by investment. */
export function aggregate({projects}: UsualData, month: number): Map<string, number> {
  const sums = new Map<string, {weight: number; sum: number}>()
  for (const project of projects) {
    let one = sums.get(project.township)
    if (!one) {
      one = {weight: 0, sum: 0}
      sums.set(project.township, one)
    }
    one.weight += project.invest
    one.sum += project.invest * progressAt(project, month)
  }
  return new Map([...sums].map(([code, {weight, sum}]) => [code, sum / weight]))
}

function progressAt({done, reports}: Project, month: number): number {
  if (month >= done) return 1
  let percent = 0
  for (const report of reports) if (report.month <= month) percent = report.percent
  return percent / 100
}

const CLASSES = ['#eef3f7', '#cfe0ea', '#9cc3d5', '#5b9ab5', '#2a6f8f']

export function colorOf(progress: number | undefined): string {
  return progress === undefined ? '#dddddd' : CLASSES[Math.min(4, Math.floor(progress * 5))]
}

const STATE_COLORS = {planned: '#888888', started: '#3a3a3a', overdue: '#c0392b', done: '#1d7a4d'}

export function projectColor({start, due, done}: Project, month: number): string {
  if (month >= done) return STATE_COLORS.done
  if (month >= due) return STATE_COLORS.overdue
  return month >= start ? STATE_COLORS.started : STATE_COLORS.planned
}

export function houseColor({relieved, treated}: House, month: number): string {
  if (month >= treated) return STATE_COLORS.done
  return month >= relieved ? STATE_COLORS.started : STATE_COLORS.overdue
}
