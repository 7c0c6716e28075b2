import type {CDPSession, Page} from 'playwright-core'
import {countGl, hurryFrames} from './instruments'
import {loseContext} from './losingContext'
import {pixelsApart} from './pixelsApart'
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
  /** Told of each stage when it has ended. */
  ended?: (stage: Stage) => void
}

/** Where the wall stands at every look: still, at the last stop of its round. */
const AT_REST = {mode: 'wall', month: '2018-03', theme: 'dark'}
/** Milliseconds between two looks at the source: `reload=1` in the address. */
const RELOAD = 60_000

/**
 * Runs a wall that is ready through weeks in minutes. Its programme plays all along.
 *
 * @returns where it stood before and after each stage, and how many pixels of the picture at the end are others than
 * at the beginning
 */
export async function soakWall(
  page: Page,
  cdp: CDPSession,
  {rounds, losses, outages, reloads, change, warmUp = 0.3, together = false, ended}: WallSoak,
): Promise<{stages: Stage[]; apart: number}> {
  await page.evaluate(countGl)
  await page.evaluate(hurryFrames)
  const trials = wallTrials(page, change)
  const stages: [string, number, Trial][] = [
    ['rounds of the programme', rounds, trials.rounds],
    ['losses of the picture', losses, trials.losses],
    ['outages of the source', outages, trials.outages],
    ['changes of the data', reloads, trials.changes],
  ]
  for (const [, times, run] of stages) await run(atLeastOne(times * warmUp))
  const first = await pictureOf(page)
  const found: Stage[] = []
  let before = await standing(page, cdp, trials.changes)
  for (const [name, times, run] of stages) {
    await run(atLeastOne(times))
    if (together && name !== stages[stages.length - 1][0]) continue
    const after = await standing(page, cdp, trials.changes)
    const stage = {name, times: atLeastOne(times), before, after}
    found.push(stage)
    ended?.(stage)
    before = after
  }
  return {stages: found, apart: await pixelsApart(page, first, await pictureOf(page))}
}

type Trial = (times: number) => Promise<void>

/** What a wall is put through. */
function wallTrials(
  page: Page,
  change: WallSoak['change'],
): Record<'rounds' | 'losses' | 'outages' | 'changes', Trial> {
  let changes = 0
  let lost = 0
  return {
    rounds: (times) => playRounds(page, times),
    losses: async (times) => {
      // Each fifth time it is not given back: the wall makes its map anew.
      for (let i = 0; i < times; i++) await loseContext(page, lost++, lost % 5 !== 0)
    },
    outages: (times) => cutOff(page, times),
    changes: (times) => changeData(page, times, () => change(changes++ % 2)),
  }
}

function atLeastOne(times: number): number {
  return Math.max(1, Math.round(times))
}

/**
 * After a change of the data, since a layer keeps the first ones that it drew; and after a whole round, which fills
 * what a wall remembers of its last places, as slow as it must be for all that is asked for on the way to come. The
 * round that was begun before ends first.
 */
async function standing(page: Page, cdp: CDPSession, change: Trial): Promise<Standing> {
  await change(1)
  await playRounds(page, 2, {step: 2000, pause: 60})
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
function playRounds(page: Page, rounds: number, {step, pause} = {step: 20_000, pause: 0}): Promise<void> {
  return page.evaluate(
    async ([rounds, step, pause]) => {
      const channel = new BroadcastChannel('zhentu-wall')
      const ask = () =>
        new Promise<{playing: boolean; at: number; rounds: number}>((told) => {
          channel.onmessage = ({data}) => data.report && told(data.report)
          channel.postMessage({hello: true})
        })
      if (!(await ask()).playing) channel.postMessage({command: {ask: 'toggle'}})
      await new Promise((next) => setTimeout(next, 50))
      const {rounds: before} = await ask()
      while ((await ask()).rounds < before + rounds) {
        await window.passTime(step)
        if (pause > 0) await new Promise((next) => setTimeout(next, pause))
      }
      channel.close()
    },
    [rounds, step, pause] as const,
  )
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
