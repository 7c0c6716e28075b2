import {expect, test} from 'vitest'
import {startBrowser} from './driver'

const browser = startBrowser()

const TABLET: [number, number] = [820, 1180]
const PHONE: [number, number] = [390, 844]

test.each([TABLET, PHONE])(
  'a finger reaches every paper, and nothing scrolls sideways at %i×%i',
  async (...size) => {
    const app = await browser.reopenApp({touch: true, size, lang: 'en', month: '2018-09'})
    const papers = app.page.getByRole('navigation', {name: 'Papers'}).getByRole('button')
    for (const paper of await papers.all()) {
      await paper.scrollIntoViewIfNeeded()
      await paper.tap()
      expect(await paper.getAttribute('aria-current')).toBe('page')
    }
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(size[0])
  },
)

test('what is touched is 44 px high and wide, but for words within a line', async () => {
  const app = await browser.reopenApp({touch: true, size: TABLET, lang: 'zh-CN', month: '2018-09'})
  const small = await app.page.evaluate(() => {
    const parts = [...document.querySelectorAll('button, [role="slider"]')]
    return parts
      .filter(
        (part) => part.checkVisibility({visibilityProperty: true}) && !part.matches('.term, .figure__next'),
      )
      .map((part) => ({name: part.className, box: part.getBoundingClientRect()}))
      .filter(({box}) => box.width > 1 && (box.width < 43.5 || box.height < 43.5))
      .map(({name, box}) => `${name} ${box.width}×${box.height}`)
  })
  expect(small).toEqual([])
})

test('a tap pins the card, and a swipe down or its button puts it away', async () => {
  const app = await browser.reopenApp({
    touch: true,
    size: PHONE,
    lang: 'zh-CN',
    query: {township: '330282121', layers: ''},
  })
  await app.card.waitFor()
  await swipe(app.page, '.card__head', 0, 120)
  await app.card.waitFor({state: 'detached'})
  expect(app.address('township')).toBeNull()
})

test('the drawer opens by its button and closes by a swipe to the left, or a tap beside it', async () => {
  const app = await browser.reopenApp({touch: true, size: TABLET, lang: 'zh-CN'})
  const menu = app.page.getByRole('button', {name: '选项与排名'})
  const isOpen = () => menu.getAttribute('aria-expanded')
  await menu.tap()
  expect(await isOpen()).toBe('true')
  await swipe(app.page, '#aside', -140, 0)
  expect(await isOpen()).toBe('false')
  await menu.tap()
  await app.page.touchscreen.tap(700, 500)
  expect(await isOpen()).toBe('false')
})

type Page = Awaited<ReturnType<typeof browser.openApp>>['page']

/** A finger that goes over a part of the page: from its middle so many CSS pixels. */
function swipe(page: Page, part: string, right: number, down: number) {
  return page.evaluate(
    ([selector, dx, dy]) => {
      const box = document.querySelector(selector)
      if (!box) throw new Error(`no ${selector}`)
      const {left, top, width, height} = box.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const at = (clientX: number, clientY: number) =>
        new Touch({identifier: 1, target: box, clientX, clientY})
      const [from, to] = [at(x, y), at(x + dx, y + dy)]
      const given = {bubbles: true, changedTouches: [from]}
      box.dispatchEvent(new TouchEvent('touchstart', {...given, touches: [from]}))
      box.dispatchEvent(new TouchEvent('touchend', {...given, touches: [], changedTouches: [to]}))
    },
    [part, right, down] as const,
  )
}
