import type {CDPSession, Page} from 'playwright-core'
import type {AddressPatch} from '#app/embedding'
import {type Levels, levelsOf} from './chromium'
import {type HeapParts, heapPartsOf} from './heapParts'
import {countGl, hurryFrames} from './instruments'

export interface Soak {
  /** Part of each stage that comes before the first look: caches fill, code is compiled. */
  warmUp?: number
  months: number
  reloads: number
  themes: number
  modes: number
  /** Addresses of two manifests with the same content: reading the other one is a reload. */
  packages: [string, string]
  /** Told of each stage when it has ended. */
  ended?: (stage: Stage) => void
}

/** Where everything stands after collection. */
export interface Standing extends Levels, HeapParts {
  glObjects: number
  /** Of workers that hold rows: one, that of the package on the screen. */
  registries: number
}

export interface Stage {
  name: string
  times: number
  before: Standing
  after: Standing
}

/** Where a page stands at every look. */
const AT_REST = {mode: 'plan', month: '2018-03', theme: 'light'}
const MODES = ['wall', 'present', 'plan']

/**
 * Runs a page that is ready through changes, undrawn and as fast as it can, and tells where it stood before and after
 * each stage; the month, the theme and the package are the same at every look.
 */
export async function soak(
  page: Page,
  cdp: CDPSession,
  {months, reloads, themes, modes, packages, warmUp = 0.5, ended}: Soak,
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
    ['changes of mode', modes, (times) => changeModes(page, times)],
  ]
  for (const [, times, run] of stages) await run(even(times * warmUp))
  // Each mode was there once: what it keeps for the life of the page is no growth.
  await changeModes(page, MODES.length)
  const found: Stage[] = []
  let before = await standingOf(page, cdp)
  for (const [name, times, run] of stages) {
    await run(even(times))
    const after = await standingOf(page, cdp)
    const stage = {name, times: even(times), before, after}
    found.push(stage)
    ended?.(stage)
    before = after
  }
  return found
}

/**
 * What grew, in per cent; buffers count with the heap, compiled code does not. GL objects are those made since the
 * soak began.
 */
export function growthOf({
  before,
  after,
}: Stage): Record<'heap' | 'glObjects' | 'nodes' | 'listeners', number> {
  const held = ({objects, buffers}: Standing) => objects + buffers
  const percent = (from: number, to: number) => (from === to ? 0 : (100 * (to - from)) / Math.max(1, from))
  return {
    heap: percent(held(before), held(after)),
    glObjects: percent(before.glObjects, after.glObjects),
    nodes: percent(before.nodes, after.nodes),
    listeners: percent(before.listeners, after.listeners),
  }
}

/** @param rest where the page is looked at */
export async function standingOf(
  page: Page,
  cdp: CDPSession,
  rest: AddressPatch = AT_REST,
): Promise<Standing> {
  // What the last change replaced is let go with the next ones, and pictures of marks are those of every month.
  await page.evaluate((rest) => window.zhentu.setView(rest), rest)
  await changeMonths(page, 12)
  await page.evaluate((rest) => window.zhentu.setView(rest), rest)
  // Timers that the last change left run out.
  await page.evaluate(() => new Promise((next) => setTimeout(next, 1000)))
  await restFrames(page, true)
  const levels = await levelsOf(cdp)
  const glObjects = await glObjectsOf(page, cdp)
  const parts = await heapPartsOf(cdp)
  await restFrames(page, false)
  return {
    ...levels,
    ...parts,
    glObjects,
    registries: page.workers().filter((worker) => worker.url().includes('registryWorker')).length,
  }
}

/** Collected objects are told of in tasks of their own, late on a busy computer: until their number stands. */
async function glObjectsOf(page: Page, cdp: CDPSession): Promise<number> {
  let known = Number.POSITIVE_INFINITY
  for (let look = 0; look < 10; look++) {
    await page.evaluate(() => new Promise((next) => setTimeout(next, 200)))
    const objects = await page.evaluate(() => Object.values(window.glCounts.objects))
    const count = objects.reduce((sum, one) => sum + one, 0)
    if (count === known) break
    known = count
    await cdp.send('HeapProfiler.collectGarbage')
  }
  return known
}

function restFrames(page: Page, rest: boolean): Promise<void> {
  return page.evaluate((rest) => {
    window.framesRest = rest
  }, rest)
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

/** Each in the theme that is its own. */
function changeModes(page: Page, times: number): Promise<void> {
  return page.evaluate(
    async ([times, modes]) => {
      for (let i = 0; i < times; i++)
        await window.zhentu.setView({mode: modes[i % modes.length], theme: null})
    },
    [times, MODES] as const,
  )
}
