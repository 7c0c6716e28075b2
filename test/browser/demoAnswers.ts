import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import Papa from 'papaparse'

/** The demo's own rows, counted here once more: what the page answers is held against this. */
export const DEMO = resolve(import.meta.dirname, '../../public/demo')

type Row = Record<string, string>

const read = (file: string) =>
  Papa.parse<Row>(readFileSync(join(DEMO, file), 'utf8'), {header: true, skipEmptyLines: true}).data

const isDone = (day: string, by: string) => day !== '' && day <= by

/** Projects of a township that were due before a day and not done by it, by name. */
export function overdueOf(township: string, day: string): string[] {
  return read('projects.csv')
    .filter(
      ({township_code: code, due, done}) =>
        code === township && due !== '' && due < day && !isDone(done, day),
    )
    .map(({name}) => name)
}

/** The task whose progress is furthest behind its plan at the end of a month, and by how much. */
export function laggingTask(month: string, lastDay: string): {name: string; lag: number} {
  const {areas} = JSON.parse(readFileSync(join(DEMO, 'campaign.json'), 'utf8'))
  const reported = new Map<string, number>()
  for (const {project_id: id, month: of, progress} of read('progress.csv'))
    if (of <= month) reported.set(id, Number(progress) / 100)
  const sums = new Map<string, {weight: number; behind: number}>()
  for (const {id, task, invest_planned: planned, start, due, done} of read('projects.csv')) {
    const weight = Number(planned)
    const sum = sums.get(task) ?? {weight: 0, behind: 0}
    const achieved = isDone(done, lastDay) ? 1 : (reported.get(id) ?? 0)
    sums.set(task, {
      weight: sum.weight + weight,
      behind: sum.behind + weight * (plannedBy(lastDay, start, due) - achieved),
    })
  }
  const lags = areas
    .flatMap(({tasks}: {tasks: {id: string; name: {'zh-CN': string}}[]}) => tasks)
    .map((task: {id: string; name: {'zh-CN': string}}) => {
      const {weight, behind} = sums.get(task.id)!
      return {name: task.name['zh-CN'], lag: behind / weight}
    })
  return lags.reduce((worst: {lag: number}, one: {lag: number}) => (one.lag > worst.lag ? one : worst))
}

/** A project goes evenly from its start to its due day, both included. */
function plannedBy(day: string, start: string, due: string): number {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (day >= due) return 1
  return day < start ? 0 : (days(start, day) + 1) / (days(start, due) + 1)
}

/** Houses on the register within a distance of a point, and those of them not treated. */
export function housesAround(lon: number, lat: number, metres: number, day: string) {
  const near = read('houses.csv').filter(
    (house) => isDone(house.filed, day) && distance(lon, lat, Number(house.lon), Number(house.lat)) <= metres,
  )
  return {houses: near.length, untreated: near.filter(({treated}) => !isDone(treated, day)).length}
}

function distance(lon: number, lat: number, toLon: number, toLat: number): number {
  const [a, b] = [lat, toLat].map((degrees) => (degrees * Math.PI) / 180)
  const across = ((toLon - lon) * Math.PI) / 180
  const haversine = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(haversine))
}

/** How many tasks of a township have a project that was not done by a day. */
export function openTasksOf(township: string, day: string): number {
  const open = read('projects.csv').filter(
    ({township_code: code, done}) => code === township && !isDone(done, day),
  )
  return new Set(open.map(({task}) => task)).size
}
