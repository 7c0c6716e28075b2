import type {CDPSession, Page} from 'playwright-core'
import {type Levels, levelsOf} from './chromium'
import {countGl, hurryFrames} from './instruments'

export interface Soak {
  /** Part of each stage that comes before the first look: caches fill, code is compiled. */
  warmUp?: number
  months: number
  reloads: number
  themes: number
  /** Addresses of two manifests with the same content: reading the other one is a reload. */
  packages: [string, string]
}

/** Where everything stands after collection. */
export interface Standing extends Levels {
  glObjects: number
}

export interface Stage {
  name: string
  times: number
  before: Standing
  after: Standing
}

/** Where a page stands at every look. */
const AT_REST = {month: '2018-03', theme: 'light'}

/**
 * Runs a page that is ready through changes, undrawn and as fast as it can, and tells where it stood before and after
 * each stage; the month, the theme and the package are the same at every look.
 */
export async function soak(
  page: Page,
  cdp: CDPSession,
  {months, reloads, themes, packages, warmUp = 0.1}: Soak,
): Promise<Stage[]> {
  await page.evaluate(countGl)
  await page.evaluate(hurryFrames)
  await page.evaluate(() => {
    window.glCounts.undrawn = true
  })
  const stages: [string, number, (times: number) => Promise<void>][] = [
    ['changes of month', months, (times) => changeMonths(page, times)],
    ['reloads of data', reloads, (times) => reload(page, times, packages)],
    ['changes of theme', themes, (times) => changeThemes(page, times)],
  ]
  for (const [, times, run] of stages) await run(even(times * warmUp))
  const found: Stage[] = []
  for (const [name, times, run] of stages) {
    const before = await standingOf(page, cdp)
    await run(even(times))
    found.push({name, times: even(times), before, after: await standingOf(page, cdp)})
  }
  return found
}

/** What grew, in per cent; buffers count with the heap. GL objects are those made since the soak began. */
export function growthOf({
  before,
  after,
}: Stage): Record<'heap' | 'glObjects' | 'nodes' | 'listeners', number> {
  const held = ({heap, buffers}: Standing) => heap + buffers
  const percent = (from: number, to: number) => (from === to ? 0 : (100 * (to - from)) / Math.max(1, from))
  return {
    heap: percent(held(before), held(after)),
    glObjects: percent(before.glObjects, after.glObjects),
    nodes: percent(before.nodes, after.nodes),
    listeners: percent(before.listeners, after.listeners),
  }
}

async function standingOf(page: Page, cdp: CDPSession): Promise<Standing> {
  // What the last change replaced is let go with the next one.
  await page.evaluate(() => window.zhentu.setView({month: '2018-02'}))
  await page.evaluate((rest) => window.zhentu.setView(rest), AT_REST)
  // Timers that the last change left run out.
  await page.evaluate(() => new Promise((next) => setTimeout(next, 1000)))
  const levels = await levelsOf(cdp)
  // Collected objects are told of in a task of their own.
  await page.evaluate(() => new Promise((next) => setTimeout(next, 200)))
  const objects = await page.evaluate(() => Object.values(window.glCounts.objects))
  return {...levels, glObjects: objects.reduce((sum, one) => sum + one, 0)}
}

/** Back and forth, so that it ends where it began. */
function even(times: number): number {
  return 2 * Math.max(1, Math.round(times / 2))
}

function changeMonths(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) {
      const month = String(1 + (i % 12)).padStart(2, '0')
      await window.zhentu.setView({month: `2018-${month}`})
    }
  }, times)
}

function reload(page: Page, times: number, packages: [string, string]): Promise<void> {
  return page.evaluate(
    async ([times, packages]) => {
      for (let i = 0; i < times; i++) {
        await window.zhentu.setView({data: packages[(i + 1) % 2]})
        if (!window.zhentu.summary()) throw new Error('a package was not read')
      }
    },
    [times, packages] as const,
  )
}

function changeThemes(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) await window.zhentu.setView({theme: i % 2 === 0 ? 'dark' : 'light'})
  }, times)
}
