import {type Browser, type CDPSession, chromium, type Page} from 'playwright-core'
import {chromiumArguments, ensureChromium} from '../../scripts/browser.mjs'
import {countGl} from './instruments'

export interface OpenPage {
  browser: Browser
  page: Page
  cdp: CDPSession
  close(): Promise<void>
}

/** A browser of its own with one page of 1280 × 800, whose GPU calls are counted from its first script on. */
export async function openPage(): Promise<OpenPage> {
  const args = chromiumArguments()
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args,
    chromiumSandbox: !args.includes('--no-sandbox'),
  })
  const context = await browser.newContext({
    viewport: {width: 1280, height: 800},
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  // What compiles these files names inner functions by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (it) => it')
  await page.addInitScript(countGl)
  const cdp = await context.newCDPSession(page)
  return {browser, page, cdp, close: () => browser.close()}
}

/** Milliseconds of the page's main thread while `work` ran. */
export interface MainThread {
  /** Samples of the CPU profiler within scripts and what they call, garbage collection included. */
  scripts: number
  /** All tasks: scripts, style, layout, paint. */
  tasks: number
}

interface ProfileNode {
  id: number
  callFrame: {functionName: string; url: string; lineNumber: number}
  children?: number[]
}

interface Profile {
  nodes: ProfileNode[]
  samples: number[]
  timeDeltas: number[]
}

const NO_SCRIPT = new Set(['(root)', '(idle)', '(program)'])

export async function mainThreadOf(
  cdp: CDPSession,
  work: () => Promise<unknown>,
): Promise<MainThread & {profile: Profile}> {
  await cdp.send('Performance.enable')
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', {interval: 200})
  await cdp.send('Profiler.start')
  const before = await metric(cdp, 'TaskDuration')
  await work()
  const tasks = 1000 * ((await metric(cdp, 'TaskDuration')) - before)
  const {profile} = (await cdp.send('Profiler.stop')) as unknown as {profile: Profile}
  const names = new Map(profile.nodes.map(({id, callFrame}) => [id, callFrame.functionName]))
  const scripts = profile.samples.reduce(
    (sum, id, index) => sum + (NO_SCRIPT.has(names.get(id) ?? '') ? 0 : profile.timeDeltas[index] / 1000),
    0,
  )
  return {scripts, tasks, profile}
}

/** The functions that take the most, their callees included: milliseconds and name. */
export function costliest({nodes, samples, timeDeltas}: Profile, count: number): [number, string][] {
  const own = new Map<number, number>()
  samples.forEach((id, index) => {
    own.set(id, (own.get(id) ?? 0) + timeDeltas[index] / 1000)
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const totals = new Map<string, number>()
  const visit = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const {functionName, url, lineNumber} = node.callFrame
    const name = `${functionName || '(unnamed)'} ${url.split('/').at(-1)}:${lineNumber + 1}`
    const within = new Set(above).add(name)
    const children = (node.children ?? []).map((id) => visit(byId.get(id)!, within))
    const total = children.reduce((sum, one) => sum + one, own.get(node.id) ?? 0)
    if (!above.has(name)) totals.set(name, (totals.get(name) ?? 0) + total)
    return total
  }
  visit(nodes[0], new Set())
  return [...totals]
    .map(([name, total]): [number, string] => [total, name])
    .filter(([, name]) => !NO_SCRIPT.has(name.split(' ')[0]))
    .sort(([one], [other]) => other - one)
    .slice(0, count)
}

/** Bytes of objects that `work` made on the heap, those included that are collected already; sampled. */
export async function garbageOf(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await cdp.send('HeapProfiler.startSampling', {
    samplingInterval: 2048,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  await work()
  const {profile} = await cdp.send('HeapProfiler.stopSampling')
  return sizeOf(profile.head)
}

interface SamplingNode {
  selfSize: number
  children: SamplingNode[]
}

function sizeOf({selfSize, children}: SamplingNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize)
}

export interface Levels {
  /** Bytes after collection: objects, and the buffers of typed arrays. */
  heap: number
  buffers: number
  nodes: number
  listeners: number
}

export async function levelsOf(cdp: CDPSession): Promise<Levels> {
  await cdp.send('Performance.enable')
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const usage = (await cdp.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number}
  return {
    heap: usage.usedSize,
    buffers: usage.backingStorageSize ?? 0,
    nodes: await metric(cdp, 'Nodes'),
    listeners: await metric(cdp, 'JSEventListeners'),
  }
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const {metrics} = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}
