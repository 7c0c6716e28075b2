import {levelsOf, type OpenPage} from './chromium'
import {adaptPage, addressOf, type ContenderId} from './contenders'
import {workersOf} from './workers'

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
  /** Bytes held after collection, buffers of typed arrays included: by the page, and by the worker with the rows. */
  held: number
  heldByWorker: number
}

declare global {
  interface Window {
    seenLoading: {tasks: {start: number; duration: number}[]; readAt: number}
  }
}

/** Opens a contender's page on the package in a folder, and waits until its first frame is drawn. */
export async function openContender(
  {page}: OpenPage,
  id: ContenderId,
  origin: string,
  folder: string,
  limitMs: number,
): Promise<void> {
  page.setDefaultTimeout(limitMs)
  await page.addInitScript(watchLoading)
  await page.goto(addressOf(id, origin, folder), {waitUntil: 'commit'})
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
  const rows = (await workersOf(cdp)).filter(({url}) => url.includes('registryWorker'))
  return {
    read: seen.readAt,
    ready: seen.ready,
    longestStarting: longest(0, begunEnd),
    longestReading: longest(begunEnd, seen.readAt),
    longestOpening: longest(seen.readAt, Infinity),
    held: heap + buffers,
    heldByWorker: rows.reduce((sum, worker) => sum + worker.bytes, 0),
  }
}

/** Runs in the page before its scripts. */
function watchLoading(): void {
  const seen: Window['seenLoading'] = {tasks: [], readAt: 0}
  window.seenLoading = seen
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) seen.tasks.push({start: startTime, duration})
  }).observe({type: 'longtask', buffered: true})
  // The worker that reads a package hands the page its outline then. Heard here before the page's own listeners.
  const hear = ({data}: MessageEvent) => {
    if (data?.value?.outline && seen.readAt === 0) seen.readAt = performance.now()
  }
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', hear)
    }
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
