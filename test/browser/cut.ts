import type {Page} from 'playwright-core'

/** The texts on the screen of which a part cannot be seen: cut by their box or by the window, and not by scrolling. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim()
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue
      if (parent.closest('script, style, option, title, desc')) continue
      // A link that skips a part of the page comes into sight when it is focused.
      if (parent.closest('a[href^="#"]')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || isForListenersOnly(parent)) continue
      const by = cutBy(box, parent)
      if (by) cut.push(`"${text.slice(0, 40)}" by ${by}`)
    }
    return [...new Set(cut)]

    /** Text for screen readers stands in a box of one pixel. */
    function isForListenersOnly(element: Element): boolean {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const {width, height} = at.getBoundingClientRect()
        if (width <= 1 && height <= 1 && getComputedStyle(at).overflow !== 'visible') return true
      }
      return false
    }

    function cutBy(box: DOMRect, from: Element): string | null {
      let free = {x: false, y: false}
      // A font's box is up to half as high again as what it draws.
      const spare = box.height * 0.2
      for (let at: Element | null = from; at && at !== document.documentElement; at = at.parentElement) {
        const style = getComputedStyle(at)
        const edge = at.getBoundingClientRect()
        const inside = {
          x: box.left >= edge.left - 1.5 && box.right <= edge.right + 1.5,
          y: box.top >= edge.top - spare && box.bottom <= edge.bottom + spare,
        }
        for (const axis of ['x', 'y'] as const) {
          const overflow = axis === 'x' ? style.overflowX : style.overflowY
          if (overflow === 'auto' || overflow === 'scroll') free = {...free, [axis]: true}
          else if (overflow !== 'visible' && !free[axis] && !inside[axis]) return nameOf(at)
        }
        if (style.position === 'fixed') break
      }
      const {innerWidth, innerHeight} = window
      const inWindow = {
        x: box.left >= -1 && box.right <= innerWidth + 1,
        y: box.top >= -1 && box.bottom <= innerHeight + 1,
      }
      return (inWindow.x || free.x) && (inWindow.y || free.y) ? null : 'the window'
    }

    function nameOf(element: Element): string {
      const classes = element.getAttribute('class')?.split(' ')[0]
      return classes ? `.${classes}` : element.tagName.toLowerCase()
    }
  })
}
