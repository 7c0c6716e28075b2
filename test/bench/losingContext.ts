import type {Page} from 'playwright-core'

/** One of the map's contexts, in turn the one and the other; given back a moment later, or never. */
export function loseContext(page: Page, turn: number, isGivenBack: boolean): Promise<void> {
  return page.evaluate(
    async ([turn, isGivenBack]) => {
      const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds))
      // A context that is asked for before its loss was told does not come back.
      const told = (canvas: EventTarget, event: string) =>
        Promise.race([
          new Promise((next) => canvas.addEventListener(event, () => setTimeout(next), {once: true})),
          pause(3000),
        ])
      const contextsOf = () =>
        [...document.querySelectorAll('canvas')]
          .map((canvas) => canvas.getContext('webgl2'))
          .filter((context) => context !== null)
      const contexts = contextsOf()
      const context = contexts[turn % contexts.length]
      const lost = context.getExtension('WEBGL_lose_context')
      const isGone = told(context.canvas as HTMLCanvasElement, 'webglcontextlost')
      lost?.loseContext()
      await isGone
      if (isGivenBack) {
        const isBack = told(context.canvas as HTMLCanvasElement, 'webglcontextrestored')
        lost?.restoreContext()
        await isBack
      } else await window.passTime(25_000)
      for (let look = 0; look < 100; look++) {
        const now = contextsOf()
        if (now.length === contexts.length && !now.some((one) => one.isContextLost())) break
        await pause(50)
      }
      await pause(100)
      await window.passTime(1000)
    },
    [turn, isGivenBack] as const,
  )
}
