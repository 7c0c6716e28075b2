import {mainThreadOf, type OpenPage} from './chromium'
import {type Effort, tellCostliest} from './steps'

/** What a change of filter takes in the page, in milliseconds; one entry a change. */
export interface Filtering {
  /** On the main thread, what is done with the figures when they come included. */
  scripts: number[]
  /** To the headline figures of the new filter, which the worker with the rows counts. */
  figures: number[]
}

/** There and back; at this month each changes some number of the headline strip. */
const MONTH = '2018-03'
const CHANGES = [{county: '330201'}, {county: ''}, {task: 't03'}, {task: ''}, {grade: 'D'}, {grade: ''}]

/** Nothing is drawn meanwhile. */
export async function filteringOf({page, cdp}: OpenPage, {repetitions, profile}: Effort): Promise<Filtering> {
  const result: Filtering = {scripts: [], figures: []}
  await page.evaluate((month) => window.zhentu.setView({month}), MONTH)
  for (let i = 0; i < repetitions + 1; i++) {
    for (const change of CHANGES) {
      let figures = 0
      const taken = await mainThreadOf(cdp, async () => {
        figures = await page.evaluate(changeFilter, change as Record<string, string>)
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

/** Runs in the page: from the change to its own numbers in the headline strip, the page no longer waiting for any. */
async function changeFilter(patch: Record<string, string>): Promise<number> {
  const plan = document.querySelector('.plan')
  if (!plan) throw new Error('the page has no headline figures')
  const numbers = () =>
    [...plan.querySelectorAll('.strip .figure__number')].map(({textContent}) =>
      (textContent ?? '').replace(/\s/g, ''),
    )
  const before = numbers().join()
  const start = performance.now()
  const written = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (plan.getAttribute('aria-busy') !== 'false' || numbers().join() === before) return
      observer.disconnect()
      resolve(performance.now() - start)
    })
    observer.observe(plan, {subtree: true, childList: true, characterData: true, attributes: true})
  })
  await window.zhentu.setView(patch)
  const taken = await written
  const total = window.zhentu.summary()!.total
  const told = numbers()
  const expected = [`${total.compliant}/${total.townships}`, total.projects_done, total.houses_treated]
  const wrong = expected.find((number) => !told.includes(String(number)))
  if (wrong !== undefined) throw new Error(`the headline figures lack ${wrong}: ${told}`)
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50)))
  return taken
}
