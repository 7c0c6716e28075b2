import {expect, test} from 'vitest'
import {growthOf, type Stage, soak} from '../bench/soaking'
import {soakWall} from '../bench/soakingWall'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** Per cent, of objects and buffers: a hundred bytes a month show. Five runs found 0.08 at most. */
const MOST_HEAP = 0.3
/** Three of three hundred are there at some looks, after 6 changes; after 30 none. One left by each of 12 shows. */
const MOST_MODE_LISTENERS = 1.1
/** Seven runs on a busy computer found 1.1 at most. */
const MOST_WALL_HEAP = 2
/** One of two hundred: a timer's or an animation's comes and goes. */
const MOST_WALL_LISTENERS = 0.6

test('months, packages, themes and modes that come and go leave nothing behind', async () => {
  const {server} = browser
  const packages: [string, string] = [
    server.putPackage('one', tinyPackage()),
    server.putPackage('two', tinyPackage()),
  ]
  const app = await browser.openApp({
    month: '2018-03',
    query: {data: packages[0], layers: 'projects,houses'},
  })
  const cdp = await app.page.context().newCDPSession(app.page)

  const stages = await soak(app.page, cdp, {
    months: 500,
    reloads: 4,
    themes: 6,
    modes: 12,
    packages,
    warmUp: 0.3,
  })

  expectLevel(stages, MOST_HEAP, ({name}) => (name === 'changes of mode' ? MOST_MODE_LISTENERS : 0))
  for (const stage of stages) expect(growthOf(stage).glObjects, `GL after ${stage.name}`).toBe(0)
}, 240_000)

test('a wall that plays, loses its picture and its source and gets other data leaves nothing behind', async () => {
  const {server} = browser
  const files = tinyPackage()
  const data = server.putPackage('wall', files)
  const app = await browser.openApp({month: '2018-03', clock: true, query: {mode: 'wall', data, reload: '1'}})
  app.expectProblem(/ERR_INTERNET_DISCONNECTED/)
  const cdp = await app.page.context().newCDPSession(app.page)

  const {stages, apart} = await soakWall(app.page, cdp, {
    rounds: 1,
    losses: 2,
    outages: 1,
    reloads: 2,
    warmUp: 1,
    together: true,
    // A manifest with another blank at its end says the same.
    change: (which) =>
      server.putPackage('wall', {'campaign.json': files['campaign.json'] + ' '.repeat(which + 1)}),
  })

  expect(apart, 'pixels that are others at the end').toBe(0)
  expectLevel(stages, MOST_WALL_HEAP, () => MOST_WALL_LISTENERS)
}, 240_000)

function expectLevel(stages: Stage[], mostHeap: number, mostListeners: (stage: Stage) => number): void {
  for (const stage of stages) {
    const {heap, nodes, listeners} = growthOf(stage)
    expect(heap, `heap after ${stage.name}`).toBeLessThan(mostHeap)
    expect(nodes, `nodes after ${stage.name}`).toBe(0)
    expect(listeners, `listeners after ${stage.name}`).toBeLessThanOrEqual(mostListeners(stage))
    expect(stage.after.registries, `workers with rows after ${stage.name}`).toBe(1)
  }
}
