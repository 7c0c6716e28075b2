import {levelsOf, type OpenPage} from './chromium'
import {adaptPage, addressOf, type ContenderId} from './contenders'
import type {Size} from './sizes'

/** What loading did to the page, in milliseconds. */
export interface Loading {
  /** To the last byte read into columns. */
  read: number
  /** To the first frame of the data. */
  ready: number
  /** The longest task of the main thread while the page itself started, while files were read, and after that. */
  longestStarting: number
  longestReading: number
  longestOpening: number
  /** Bytes held after collection, buffers of typed arrays included. */
  held: number
}

declare global {
  interface Window {
    seenLoading: {tasks: {start: number; duration: number}[]; readAt: number}
  }
}

/** Opens a contender's page and waits until its first frame is drawn. */
export async function openContender(
  {page}: OpenPage,
  id: ContenderId,
  origin: string,
  size: Size,
  limitMs: number,
): Promise<void> {
  page.setDefaultTimeout(limitMs)
  await page.addInitScript(watchLoading)
  await page.goto(addressOf(id, origin, size), {waitUntil: 'commit'})
  if (id === 'page') {
    await page.waitForFunction(() => window.zhentu)
    await page.evaluate(adaptPage)
  } else await page.waitForFunction(() => window.contender)
  await within(
    limitMs,
    page.evaluate(() => window.contender.ready.then(() => undefined)),
  )
}

export async function loadingOf({page, cdp}: OpenPage): Promise<Loading> {
  const seen = await page.evaluate(async () => {
    const ready = performance.getEntriesByName('zhentu:load').at(-1)
    const [begun] = performance.getEntriesByName('zhentu:load-start')
    // The observer is told of a task only after it.
    await new Promise((next) => setTimeout(next, 500))
    return {
      ...window.seenLoading,
      begun: begun?.startTime ?? 0,
      ready: ready ? ready.startTime + ready.duration : performance.now(),
    }
  })
  // The task in which the reading ends opens the data too.
  const longest = (from: number, to: number) => {
    const ends = (task: {start: number; duration: number}) => task.start + task.duration
    const tasks = seen.tasks.filter((task) => ends(task) > from && ends(task) <= to)
    return Math.max(0, ...tasks.map(({duration}) => duration))
  }
  // The loading begins within the task that starts the page.
  const begunEnd = Math.max(
    seen.begun,
    ...seen.tasks.filter(({start}) => start < seen.begun).map(({start, duration}) => start + duration),
  )
  const {heap, buffers} = await levelsOf(cdp)
  return {
    read: seen.readAt,
    ready: seen.ready,
    longestStarting: longest(0, begunEnd),
    longestReading: longest(begunEnd, seen.readAt),
    longestOpening: longest(seen.readAt, Infinity),
    held: heap + buffers,
  }
}

/** Runs in the page before its scripts. */
function watchLoading(): void {
  const seen: Window['seenLoading'] = {tasks: [], readAt: 0}
  window.seenLoading = seen
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) seen.tasks.push({start: startTime, duration})
  }).observe({type: 'longtask', buffered: true})
  const own = Worker.prototype.terminate
  // The worker that reads a package ends with it.
  Worker.prototype.terminate = function () {
    seen.readAt = performance.now()
    own.call(this)
  }
}

/** @throws when the work takes longer */
export function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not within ${Math.round(limitMs / 1000)} s`)), limitMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
