import {dateText, LAST_MONTH, lastDayOf} from './months'
import type {Outcome} from './outcomes'
import type {Ground} from './places'
import type {Place} from './plane'
import {type Random, randomOf} from './random'
import {TASKS, type Task} from './tasks'

export interface Project {
  id: string
  name: string
  code: string
  place: Place
  task: string
  unit: string
  /** 10 000 yuan. */
  investPlanned: number
  loan: number
  /** Months from 2016-10; `finished` may lie beyond the campaign. */
  started: number
  finished: number
  start: string
  due: string
  done: string
}

/** Published: 九龙湖镇 has 31 projects of 881 million yuan. */
const JIULONGHU = {name: '九龙湖镇', projects: 31, investWan: 88_100}
const MEAN_PROJECTS = 20.4
const MEAN_INVEST_WAN = 13_600

/** Streets and villages seen on the inspection of 2016-11-04 (bulletin no. 1), each somewhere in the schematic town. */
const OF_ZHOUXIANG: readonly (readonly [task: string, name: string, place: Place])[] = [
  ['t14', '天元古玩一条街立面整治', [121.11206, 30.20873]],
  ['t07', '万安庄村水空间提升', [121.15512, 30.19702]],
  ['t13', '周东路综合管线“上改下”', [121.14486, 30.18906]],
  ['t10', '镇中心停车场与慢行系统', [121.12342, 30.18217]],
  ['t17', '环城北路绿化提升', [121.13327, 30.20451]],
]
const ROADS =
  '人民路 中心路 镇北路 镇南路 东街 西街 老街 环城路 解放路 兴业路 新街 横街 商业街 滨江路 振兴路 广场路'.split(
    ' ',
  )
const WATERS = '中心河 塘河 后河 横江 东江 西溪 大溪 镇前河 直河 老街河'.split(' ')

/** All projects of a township in scope. */
export function projectsOf(outcome: Outcome, ground: Ground): Project[] {
  const random = randomOf(`projects ${outcome.township.code}`)
  const isJiulonghu = outcome.township.name === JIULONGHU.name
  const weight = sizeOf(outcome, random)
  const count = isJiulonghu
    ? JIULONGHU.projects
    : Math.max(9, Math.round(MEAN_PROJECTS * (0.6 + 0.4 * weight) + random.bell() * 2.2))
  const tasks = drawTasks(outcome.township.name, count, random)
  const total = isJiulonghu ? JIULONGHU.investWan : MEAN_INVEST_WAN * weight
  const amounts = sharedOut(tasks, total, random, isJiulonghu)
  const names = new Set<string>()
  return tasks.map((task, i) => {
    const id = `${outcome.township.code}-${String(i + 1).padStart(2, '0')}`
    const own = outcome.township.name === '周巷镇' ? OF_ZHOUXIANG[i - 1] : undefined
    const name = own?.[1] ?? nameOf(outcome.township.name, task, names, random)
    return {
      ...schedule(outcome, task, random),
      ...paidWith(amounts[i]!, random),
      ...{id, name, task: task.id},
      code: outcome.township.code,
      unit: unitOf(outcome, task),
      place: placeOf(ground, own?.[2], random),
    }
  })
}

/** Large towns near the cities spend more than hill towns; mean about 1. */
function sizeOf({township}: Outcome, random: Random): number {
  const base: Record<string, number> = {
    余姚市: 1,
    慈溪市: 1.3,
    鄞州区: 1.25,
    镇海区: 1.2,
    北仑区: 1.15,
    江北区: 1.1,
  }
  const kind = township.name.endsWith('乡') ? 0.6 : township.name.endsWith('街道') ? 1.1 : 1
  const known: Record<string, number> = {
    周巷镇: 1.9,
    观海卫镇: 1.6,
    泗门镇: 1.5,
    溪口镇: 1.6,
    石浦镇: 1.6,
    姜山镇: 1.4,
  }
  return (known[township.name] ?? (base[township.county] ?? 0.85) * kind) * (1 + random.bell() * 0.14)
}

/** Every town plans first; the rest by the tasks' shares. */
function drawTasks(town: string, count: number, random: Random): Task[] {
  const fixed = [TASKS[0]!]
  if (town === '周巷镇') for (const [id] of OF_ZHOUXIANG) fixed.push(TASKS.find((task) => task.id === id)!)
  const others = TASKS.slice(1)
  const sum = others.reduce((total, task) => total + task.share, 0)
  const drawn = Array.from({length: count - fixed.length}, (_, i) => {
    const lot = ((i + random.next()) / (count - fixed.length)) * sum
    const upTo = (last: number) => others.slice(0, last + 1).reduce((total, task) => total + task.share, 0)
    return others.find((_, last) => upTo(last) > lot) ?? others[others.length - 1]!
  })
  return [...fixed, ...drawn]
}

/** Amounts in tens of 10 000 yuan that add up to the total when `exactly` so. */
function sharedOut(tasks: readonly Task[], total: number, random: Random, exactly: boolean): number[] {
  const weights = tasks.map((task) => task.size * (0.45 + random.next() + 0.5 * random.next()))
  const sum = weights.reduce((a, b) => a + b, 0)
  const amounts = weights.map((weight) => Math.max(20, Math.round((weight / sum) * total * 0.1) * 10))
  if (exactly) {
    const largest = amounts.indexOf(Math.max(...amounts))
    amounts[largest]! += total - amounts.reduce((a, b) => a + b, 0)
  }
  return amounts
}

function paidWith(investPlanned: number, random: Random): {investPlanned: number; loan: number} {
  const hasLoan = investPlanned > 400 && random.chance(0.45)
  return {investPlanned, loan: hasLoan ? Math.round(investPlanned * random.between(0.025, 0.06)) * 10 : 0}
}

/** The lot is drawn in any case: the other projects stay where they are. */
function placeOf(ground: Ground, own: Place | undefined, random: Random): Place {
  const drawn = ground.inCentre(random)
  return own ?? drawn
}

function nameOf(town: string, task: Task, taken: Set<string>, random: Random): string {
  const plain = town.replace(/(街道|镇|乡)$/, '')
  for (let trial = 0; ; trial++) {
    const where = /清淤|水|滨|两岸|河/.test(task.works.join('')) ? random.pick(WATERS) : random.pick(ROADS)
    const work = random.pick(task.works)
    const name = work.includes('～') ? plain + work.replace('～', where) : plain + work
    const later = trial > 5 ? `${'一二三四五六七八九'[trial % 9]}期` : ''
    if (taken.has(name + later)) continue
    taken.add(name + later)
    return name + later
  }
}

function unitOf({township}: Outcome, task: Task): string {
  return task.unit === '整治办' ? `${township.name}整治办` : `${township.county}${task.unit}`
}

const SHIFT: Readonly<Record<Outcome['counts'], number>> = {p2: -2, p3: 0.8, p4: 2.5}

/** All plans were due by 2016-12-31. */
const MONTH_OF_PLANS = 2
/** The share of projects in the first wave of 2017; the others begin all through 2017 and 2018. */
const FIRST_WAVE = 0.56

/** Start, due and done: most on time, some late, a few still under way at the end. */
function schedule(outcome: Outcome, task: Task, random: Random) {
  const isPlan = task.id === 't01'
  const lateness = outcome.counts === 'p4' || outcome.loss ? 1.8 : 1
  const shift = isPlan ? 0 : SHIFT[outcome.counts] + Math.round(random.bell())
  const soon = random.chance(FIRST_WAVE) ? 0.6 * random.next() * random.next() : 0.55 + 0.46 * random.next()
  const [first, last] = task.start
  const started = Math.max(0, Math.round(first + (last + 0.99 - first) * soon + shift))
  const duration = random.whole(task.duration[0], task.duration[1])
  const dueMonth = isPlan ? MONTH_OF_PLANS : Math.min(LAST_MONTH, started + duration)
  const delay = delayOf(random, lateness, isPlan)
  const planned = Math.max(started + 1, dueMonth + delay)
  const finished = planned > LAST_MONTH && random.chance(0.7) ? LAST_MONTH : planned
  const startDay = random.whole(1, 28)
  const doneDay = random.whole(1, 28)
  return {
    started,
    finished,
    start: dateText(started, startDay),
    due: lastDayOf(dueMonth),
    done: finished <= LAST_MONTH ? dateText(finished, doneDay) : '',
  }
}

/** Months after the due month. */
function delayOf(random: Random, lateness: number, isPlan: boolean): number {
  const lot = random.next()
  if (isPlan) return lot < 0.1 ? -1 : lot < 0.93 ? 0 : 1
  if (lot < 0.13 * lateness) return random.whole(4, 9)
  if (lot < 0.37 * lateness) return random.whole(1, 3)
  return lot < 0.8 ? 0 : -1
}
