import {mainThreadOf, type OpenPage} from './chromium'
import {type Effort, tellCostliest} from './steps'

/** What a change of filter takes in the page, in milliseconds; one entry a change. */
export interface Filtering {
  scripts: number[]
  /** To the headline figures of the new filter. */
  figures: number[]
}

/** Nothing is drawn meanwhile. */
export async function filteringOf({page, cdp}: OpenPage, {repetitions, profile}: Effort): Promise<Filtering> {
  const result: Filtering = {scripts: [], figures: []}
  const changes = [{county: '330201'}, {county: ''}, {task: 't03'}, {task: ''}]
  for (let i = 0; i < repetitions + 1; i++) {
    for (const change of changes) {
      let figures = 0
      const taken = await mainThreadOf(cdp, async () => {
        figures = await page.evaluate(changeFilter, change)
      })
      // The first round warms the code up.
      if (i === 0) continue
      result.scripts.push(taken.scripts)
      result.figures.push(figures)
      if (profile && i === 1 && 'county' in change) tellCostliest('a change of filter', taken.profile, 1)
    }
  }
  return result
}

/** Runs in the page: from the change to the first figure that is written anew. */
async function changeFilter(patch: Record<string, string>): Promise<number> {
  const strip = document.querySelector('[aria-label="总体指标"]')
  if (!strip) throw new Error('the page has no headline figures')
  const start = performance.now()
  const written = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve(performance.now() - start)
    })
    observer.observe(strip, {subtree: true, childList: true, characterData: true})
  })
  await window.zhentu.setView(patch)
  const taken = await written
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50)))
  return taken
}
