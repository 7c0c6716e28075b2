import type {CDPSession, Page} from 'playwright-core'
import {countGl, hurryFrames} from './instruments'
import {type Stage, type Standing, standingOf} from './soaking'

export interface WallSoak {
  /** Whole rounds of the programme. */
  rounds: number
  /** Losses of the graphics card's picture. */
  losses: number
  /** Times in which the source is out of reach. */
  outages: number
  /** Times at which the source's data have changed. */
  reloads: number
  /** Part of each stage that comes before the first look. */
  warmUp?: number
  /** One look before and one after all of it: each takes seconds. */
  together?: boolean
  /** Makes the source's data other ones, `which` being 0 and 1 in turn. */
  change: (which: number) => void
}

/** Where the wall stands at every look: still, at the last stop of its round. */
const AT_REST = {mode: 'wall', month: '2018-03', theme: 'dark'}
/** Milliseconds between two looks at the source: `reload=1` in the address. */
const RELOAD = 60_000

/**
 * Runs a wall that is ready through weeks in minutes. Its programme plays all along.
 *
 * @returns where it stood before and after each stage; the picture at the end and the one at the beginning are for
 * who asks to compare
 */
export async function soakWall(
  page: Page,
  cdp: CDPSession,
  {rounds, losses, outages, reloads, change, warmUp = 0.3, together = false}: WallSoak,
): Promise<{stages: Stage[]; pictures: [first: Buffer, last: Buffer]}> {
  let turn = 0
  await page.evaluate(countGl)
  await page.evaluate(hurryFrames)
  const stages: [string, number, (times: number) => Promise<void>][] = [
    ['rounds of the programme', rounds, (times) => playRounds(page, times)],
    ['losses of the picture', losses, (times) => loseContexts(page, times)],
    ['outages of the source', outages, (times) => cutOff(page, times)],
    ['changes of the data', reloads, (times) => changeData(page, times, () => change(turn++ % 2))],
  ]
  for (const [, times, run] of stages) await run(atLeastOne(times * warmUp))
  const first = await pictureOf(page)
  const found: Stage[] = []
  let before = await standing(page, cdp)
  for (const [name, times, run] of stages) {
    await run(atLeastOne(times))
    if (together && name !== stages[stages.length - 1][0]) continue
    const after = await standing(page, cdp)
    found.push({name, times: atLeastOne(times), before, after})
    before = after
  }
  return {stages: found, pictures: [first, await pictureOf(page)]}
}

function atLeastOne(times: number): number {
  return Math.max(1, Math.round(times))
}

async function standing(page: Page, cdp: CDPSession): Promise<Standing> {
  await restAtEnd(page)
  return standingOf(page, cdp, AT_REST)
}

/** The wall at its last stop, of one month, drawn. */
async function pictureOf(page: Page): Promise<Buffer> {
  await restAtEnd(page)
  await page.evaluate((rest) => window.zhentu.setView(rest), AT_REST)
  await page.evaluate(() => new Promise((next) => setTimeout(next, 1500)))
  return page.screenshot()
}

/** Pauses at the whole. */
async function restAtEnd(page: Page): Promise<void> {
  await page.keyboard.press('End')
  await page.evaluate(() => window.zhentu.setView({}))
}

/** A report of the wall says how many stops a round has. */
function playRounds(page: Page, rounds: number): Promise<void> {
  return page.evaluate(async (rounds) => {
    const channel = new BroadcastChannel('zhentu-wall')
    const ask = () =>
      new Promise<{playing: boolean; at: number; rounds: number}>((told) => {
        channel.onmessage = ({data}) => data.report && told(data.report)
        channel.postMessage({hello: true})
      })
    if (!(await ask()).playing) channel.postMessage({command: {ask: 'toggle'}})
    await new Promise((next) => setTimeout(next, 50))
    const {rounds: before} = await ask()
    while ((await ask()).rounds < before + rounds) await window.passTime(20_000)
    channel.close()
  }, rounds)
}

/** Both of the map's contexts, in turn the one and the other; given back a moment later. */
function loseContexts(page: Page, times: number): Promise<void> {
  return page.evaluate(async (times) => {
    const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds))
    // A context that is asked for before its loss was told does not come back.
    const told = (canvas: EventTarget, event: string) =>
      Promise.race([
        new Promise((next) => canvas.addEventListener(event, () => setTimeout(next), {once: true})),
        pause(3000),
      ])
    for (let i = 0; i < times; i++) {
      const contexts = [...document.querySelectorAll('canvas')]
        .map((canvas) => canvas.getContext('webgl2'))
        .filter((context) => context !== null)
      const context = contexts[i % contexts.length]
      const lost = context.getExtension('WEBGL_lose_context')
      const isGone = told(context.canvas as HTMLCanvasElement, 'webglcontextlost')
      lost?.loseContext()
      await isGone
      const isBack = told(context.canvas as HTMLCanvasElement, 'webglcontextrestored')
      lost?.restoreContext()
      await isBack
      await pause(100)
      await window.passTime(1000)
    }
  }, times)
}

/** The wall says so, plays on, and looks again by itself. */
async function cutOff(page: Page, times: number): Promise<void> {
  const says = () => page.locator('.wall__unreachable').count()
  for (let i = 0; i < times; i++) {
    await page.context().setOffline(true)
    await passUntil(
      page,
      async () => (await says()) === 1,
      'the wall does not say that its source is out of reach',
    )
    await page.context().setOffline(false)
    await passUntil(page, async () => (await says()) === 0, 'the wall does not find its source again')
  }
}

async function changeData(page: Page, times: number, change: () => void): Promise<void> {
  const swaps = () => page.evaluate(() => document.querySelector<HTMLElement>('.wall')?.dataset.swaps ?? '')
  for (let i = 0; i < times; i++) {
    const before = await swaps()
    change()
    await passUntil(page, async () => (await swaps()) !== before, 'the wall does not read changed data')
  }
}

/** Time goes by from one look at the source to the next, until it has been answered. */
async function passUntil(page: Page, done: () => Promise<boolean>, failure: string): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await page.evaluate((time) => window.passTime(time), RELOAD)
    for (let look = 0; look < 100; look++) {
      if (await done()) return
      await page.evaluate(() => new Promise((next) => setTimeout(next, 20)))
    }
  }
  throw new Error(failure)
}
