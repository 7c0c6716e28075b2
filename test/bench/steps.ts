import {costliest, garbageOf, mainThreadOf, type OpenPage} from './chromium'
import {within} from './loading'
import {changeToPixels} from './presented'

export interface Effort {
  /** How often each thing is measured. */
  repetitions: number
  /** Time for one repetition, about. */
  sliceMs: number
  /** Beyond it a contender is given up. */
  limitMs: number
  /** Prints the costliest functions. */
  profile: boolean
}

/** What a change of month takes; one entry a repetition. */
export interface Steps {
  pixels: number[]
  /** Main thread, nothing drawn. */
  scripts: number[]
  tasks: number[]
  redraw: number[]
  gpuBytes: number[]
  garbage: number[]
}

/** Far from each other, so that most regions change class. */
const MONTHS = Array.from({length: 36}, (_, index) => (index * 13 + 5) % 36)

export async function stepsOf(open: OpenPage, effort: Effort): Promise<Steps> {
  const {page} = open
  const {limitMs, repetitions} = effort
  const start = Date.now()
  await within(limitMs, run(open, 'step', MONTHS.slice(34)))
  const steps = {pixels: [], scripts: [], tasks: [], redraw: [], gpuBytes: [], garbage: []} as Steps
  const drawn = countFor(effort.sliceMs * 2, (Date.now() - start) / 2, 20)
  steps.pixels = await within(limitMs, changeToPixels(open, MONTHS.slice(0, drawn)))
  await page.evaluate(() => {
    window.glCounts.undrawn = true
  })
  await within(limitMs, run(open, 'step', MONTHS.slice(32, 34)))
  const again = Date.now()
  await within(limitMs, run(open, 'step', MONTHS.slice(34)))
  const months = MONTHS.slice(0, countFor(effort.sliceMs, (Date.now() - again) / 2, 32))
  for (let i = 0; i < repetitions; i++)
    await within(limitMs, measureOnce(open, months, steps, effort.profile && i === 0))
  return steps
}

async function measureOnce(open: OpenPage, months: number[], steps: Steps, profile: boolean): Promise<void> {
  const {page, cdp} = open
  const each = (sum: number) => sum / months.length
  const bytes = () => page.evaluate(() => window.glCounts.bytes)
  const before = await bytes()
  const step = await mainThreadOf(cdp, () => run(open, 'step', months))
  steps.gpuBytes.push(each((await bytes()) - before))
  steps.scripts.push(each(step.scripts))
  steps.tasks.push(each(step.tasks))
  if (await page.evaluate(() => 'redraw' in window.contender)) {
    const redraw = await mainThreadOf(cdp, () => run(open, 'redraw', months))
    steps.redraw.push(each(redraw.scripts))
  }
  steps.garbage.push(each(await garbageOf(cdp, () => run(open, 'step', months))))
  if (profile) tellCostliest('a change of month', step.profile, months.length)
}

export function tellCostliest(what: string, profile: Parameters<typeof costliest>[0], times: number): void {
  console.error(`  Costliest in ${what}, callees included, ms:`)
  for (const [total, name] of costliest(profile, 45))
    console.error(`    ${(total / times).toFixed(3)}  ${name}`)
}

function run({page}: OpenPage, what: 'step' | 'redraw', months: number[]): Promise<void> {
  return page.evaluate(
    async ([what, months]) => {
      for (const month of months) {
        if (what === 'step') await window.contender.step(month)
        else await window.contender.redraw?.()
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
      }
    },
    [what, months] as const,
  )
}

function countFor(sliceMs: number, oneMs: number, most: number): number {
  return Math.max(2, Math.min(most, Math.round(sliceMs / oneMs)))
}
