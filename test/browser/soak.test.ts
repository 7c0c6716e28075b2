import {expect, test} from 'vitest'
import {growthOf, soak} from '../bench/soaking'
import {startBrowser} from './driver'
import {tinyPackage} from './tiny'

const browser = startBrowser()

/** Per cent, of objects and buffers: a hundred bytes a month show. Five runs found 0.08 at most. */
const MOST_HEAP = 0.3

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
    modes: 6,
    packages,
    warmUp: 0.3,
  })

  for (const stage of stages) {
    const {heap, glObjects, nodes, listeners} = growthOf(stage)
    expect(heap, `heap after ${stage.name}`).toBeLessThan(MOST_HEAP)
    expect({glObjects, nodes, listeners}, `after ${stage.name}`).toEqual({
      glObjects: 0,
      nodes: 0,
      listeners: 0,
    })
    expect(stage.after.registries, `workers with rows after ${stage.name}`).toBe(1)
  }
})
