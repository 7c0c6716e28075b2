import {expect, test} from 'vitest'
import {cutTexts} from './cut'
import {startBrowser} from './driver'
import {colours, difference} from './pixels'

// What the other browser tests lean on: the harness sees a fault when there is one.
const browser = startBrowser()

async function openPage(html: string) {
  browser.server.putInApp('', {body: html})
  const app = await browser.openApp({ready: false, size: [400, 300]})
  await app.page.waitForLoadState('networkidle')
  return app
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page</title>${body}</html>`

test.each([
  ['an error on the console', '<script>console.error("one wrong thing")</script>', /one wrong thing/],
  ['an error of the page', '<script>throw new Error("thrown here")</script>', /thrown here/],
  ['a promise that nobody caught', '<script>Promise.reject(new Error("not caught"))</script>', /not caught/],
  ['a file that is not there', '<img src="nothing.png" alt="">', /404/],
  [
    'a request to another host',
    '<img src="http://localhost:9/tile.png" alt="">',
    /request to http:\/\/localhost:9/,
  ],
])('%s is a problem', async (_, body, wanted) => {
  const app = await openPage(page(body))
  expect(app.problems().join('\n')).toMatch(wanted)
  app.expectProblem(/./)
})

test('a page without a fault has no problem', async () => {
  const app = await openPage(page('<p>All is well</p>'))
  expect(app.problems()).toEqual([])
})

test('pixels are read as they are drawn', async () => {
  const app = await openPage(
    page(
      '<body style="margin:0"><canvas style="background:linear-gradient(90deg,#f00 50%,#00f 50%)"></canvas>',
    ),
  )
  const before = await app.mapPixels()
  expect(colours(before).slice(0, 2)).toEqual([
    {colour: 'ff0000', share: 0.5},
    {colour: '0000ff', share: 0.5},
  ])
  await app.page.evaluate(() => {
    document.querySelector('canvas')!.style.background = 'linear-gradient(90deg,#f00 75%,#00f 75%)'
  })
  expect(difference(before, await app.mapPixels())).toBeCloseTo(0.25, 2)
})

test('a page that offers nothing is told with its errors', async () => {
  browser.server.putInApp('', {body: page('<script>console.error("it broke")</script>')})
  const app = await browser.openApp({ready: false})
  app.expectProblem(/it broke/)
  app.page.setDefaultTimeout(500)
  await expect(app.ready()).rejects.toThrow(/did not get ready[\s\S]*it broke/)
})

test('cut texts are found, and those that scroll or that only listeners have are not', async () => {
  const app = await openPage(
    page(`<style>p{white-space:nowrap;margin:0} div{width:60px;overflow:hidden}</style>
      <div class="narrow"><p>cut by its box</p></div>
      <p style="position:absolute;left:380px">cut by the window</p>
      <div style="text-overflow:ellipsis;white-space:nowrap" class="dots">cut by an ellipsis</div>
      <div style="overflow-x:auto"><p>this one can be scrolled to</p></div>
      <div style="width:1px;height:1px"><p>for listeners only</p></div>
      <div style="display:none"><p>not shown at all, and longer than its box</p></div>
      <div style="width:auto">all is seen</div>`),
  )
  expect(await cutTexts(app.page)).toEqual([
    '"cut by its box" by .narrow',
    '"cut by the window" by the window',
    '"cut by an ellipsis" by .dots',
  ])
})
