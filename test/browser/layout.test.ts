import {expect, test} from 'vitest'
import {cutTexts} from './cut'
import {startBrowser} from './driver'

const browser = startBrowser()
const SIZES: [number, number][] = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
]

test.each(SIZES)(
  'no text is cut and nothing scrolls sideways at %i×%i, in both languages',
  async (...size) => {
    const app = await browser.reopenApp({
      size,
      lang: 'zh-CN',
      month: '2018-09',
      theme: 'light',
      query: {township: '330282121', layers: 'projects', task: 't05', project: 'overdue,started'},
    })
    for (const lang of ['zh-CN', 'en'] as const) {
      await app.setView({lang})
      await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe(lang)
      await app.settled()
      await app.screenshot(`layout-${size.join('x')}-${lang}`)
      expect(await cutTexts(app.page), lang).toEqual([])
      const page = await app.page.evaluate(() => {
        const {scrollWidth, scrollHeight} = document.documentElement
        return {scrollWidth, scrollHeight}
      })
      expect(page, lang).toEqual({scrollWidth: size[0], scrollHeight: size[1]})
    }
  },
)

test('the map is there for print at once', async () => {
  const app = await browser.reopenApp()
  const colours = await app.page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const picture = document.querySelector<HTMLCanvasElement>('canvas.map__print')
    const {data} = picture!.getContext('2d')!.getImageData(0, 0, picture!.width, picture!.height)
    return new Set(new Uint32Array(data.buffer)).size
  })
  expect(colours).toBeGreaterThan(20)
})
