import {expect, test} from 'vitest'
import {cutTexts} from './cut'
import {startBrowser} from './driver'

const browser = startBrowser()
const SIZES: [number, number][] = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
]

for (const size of SIZES) {
  test.each(['zh-CN', 'en'] as const)(
    `no text is cut and nothing scrolls sideways at ${size.join('×')}, %s`,
    async (lang) => {
      const app = await browser.openApp({
        size,
        lang,
        month: '2018-09',
        theme: 'light',
        query: {township: '330282121', layers: 'projects', task: 't05', project: 'overdue,started'},
      })
      await app.settled()
      await app.screenshot(`layout-${size.join('x')}-${lang}`)
      expect(await cutTexts(app.page)).toEqual([])
      const page = await app.page.evaluate(() => {
        const {scrollWidth, scrollHeight} = document.documentElement
        return {scrollWidth, scrollHeight}
      })
      expect(page).toEqual({scrollWidth: size[0], scrollHeight: size[1]})
    },
  )
}

test('the map is there for print at once', async () => {
  const app = await browser.openApp()
  const colours = await app.page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const picture = document.querySelector<HTMLCanvasElement>('canvas.map__print')
    const {data} = picture!.getContext('2d')!.getImageData(0, 0, picture!.width, picture!.height)
    return new Set(new Uint32Array(data.buffer)).size
  })
  expect(colours).toBeGreaterThan(20)
})
