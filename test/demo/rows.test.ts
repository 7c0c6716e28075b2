import {describe, expect, it} from 'vitest'
import {isWithin, landPolygons, type Position, type Row, tableOf, townships} from './committed'

const all = townships()
const scope = new Map(all.filter((township) => township.inScope).map((township) => [township.code, township]))
const projects = tableOf('public/demo/projects.csv')
const progress = tableOf('public/demo/progress.csv')
const houses = tableOf('public/demo/houses.csv')
const assessments = tableOf('public/demo/assessments.csv')
const milestones = tableOf('public/demo/milestones.csv')

const DATE = /^20(16-1[0-2]|17-(0[1-9]|1[0-2])|18-(0[1-9]|1[0-2])|19-0[1-9])-\d\d$/
const isInOrder = (...dates: (string | undefined)[]) => {
  const known = dates.filter(Boolean)
  return known.every((date, i) => i === 0 || known[i - 1]! <= date!)
}

describe('rows of the demo', () => {
  it('have unique ids and known townships in scope', () => {
    for (const rows of [projects, houses]) {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      expect(rows.filter((row) => !scope.has(row.township_code!))).toEqual([])
      expect(new Set(rows.map((row) => row.township_code)).size).toBe(112)
    }
    expect(assessments.filter((row) => !scope.has(row.township_code!))).toEqual([])
    const ids = new Set(projects.map((row) => row.id))
    expect(progress.filter((row) => !ids.has(row.project_id))).toEqual([])
  })

  it('have dates inside the timeline and in order', () => {
    const dates = [
      ...projects.flatMap((row) => [row.start, row.due, row.done]),
      ...houses.flatMap((row) => [row.filed, row.relieved, row.treated]),
      ...assessments.map((row) => row.date),
      ...milestones.map((row) => row.done),
      ...progress.map((row) => `${row.month}-01`),
    ].filter(Boolean)
    expect(dates.filter((date) => !DATE.test(date!) || Number.isNaN(Date.parse(date!)))).toEqual([])
    expect(
      projects.filter((row) => !isInOrder(row.start, row.done) || !isInOrder(row.start, row.due)),
    ).toEqual([])
    expect(houses.filter((row) => !isInOrder(row.filed, row.relieved, row.treated))).toEqual([])
  })

  it('plan money for every project, and report progress that never falls', () => {
    expect(projects.filter((row) => !(Number(row.invest_planned) > 0))).toEqual([])
    const last = new Map<string, Row>()
    for (const row of progress) {
      const before = last.get(row.project_id!)
      if (before) {
        expect(before.month! < row.month!).toBe(true)
        expect(Number(before.progress)).toBeLessThanOrEqual(Number(row.progress))
        expect(Number(before.invested)).toBeLessThanOrEqual(Number(row.invested))
      }
      last.set(row.project_id!, row)
    }
    for (const {id, done} of projects) expect(last.get(id!)?.progress === '100', id).toBe(done !== '')
  })

  it('cover the 18 tasks and name no place twice in a town', () => {
    expect(new Set(projects.map((row) => row.task)).size).toBe(18)
    expect(new Set(projects.map((row) => row.township_code! + row.name)).size).toBe(projects.length)
    const names = projects.map((row) => row.name)
    expect(names).toContain('天元古玩一条街立面整治')
    expect(names).toContain('万安庄村水空间提升')
  })

  it('tell milestones as their own projects and houses do', () => {
    const told = (milestone: string, code: string) =>
      milestones.find((row) => row.milestone === milestone && row.unit_code === code)?.done
    for (const code of scope.keys()) {
      const own = houses.filter((row) => row.township_code === code)
      const last = (column: string) =>
        own
          .map((row) => row[column]!)
          .sort()
          .at(-1)
      expect(told('houses-relieved', code)).toBe(last('relieved'))
      const isOpen = own.some((row) => row.treated === '')
      expect(told('houses-treated', code)).toBe(isOpen ? undefined : last('treated'))
      const plan = projects.find((row) => row.township_code === code && row.task === 't01')
      expect(told('plans', code)).toBe(plan?.done)
    }
  })
})

describe('places of projects and houses', () => {
  const land = landPolygons()
  const isOnLand = (place: Position) => land.some((rings) => isWithin(place, rings))

  it('lie inside their own township and on land', () => {
    const nearLand = land.filter((rings) =>
      rings[0]!.some(([lon, lat]) => lon > 120.8 && lon < 122.3 && lat > 29 && lat < 30.4),
    )
    expect(nearLand.length).toBeGreaterThan(5)
    const astray = [...projects, ...houses].filter((row) => {
      const place: Position = [Number(row.lon), Number(row.lat)]
      return !scope.get(row.township_code!)!.polygons.some((rings) => isWithin(place, rings))
    })
    expect(astray).toEqual([])
    const wet = projects.filter((row) => !isOnLand([Number(row.lon), Number(row.lat)]))
    expect(wet).toEqual([])
  })
})
