import {join} from 'node:path'
import {buildAll} from './build'
import {openPage} from './chromium'
import type {ContenderId} from './contenders'
import {type FileServer, serveFolders} from './fileServer'
import {filteringOf} from './filtering'
import {firstScreenBytes} from './firstScreen'
import {type Loading, loadingOf, openContender, within} from './loading'
import {writePackage} from './package'
import {packedOf} from './packed'
import {readingOf} from './reading'
import {newResults, type Opening, type Results, stepKey} from './results'
import type {Size} from './sizes'
import {type Effort, type Steps, stepsOf} from './steps'

export interface Options {
  /** Fewer repetitions. */
  quick: boolean
  /** Names in the build, and the costliest functions told. */
  profile: boolean
  seed: string
}

/** What one contender may take for one thing before it is given up. */
const LIMIT_MS = {small: 120_000, medium: 240_000, large: 300_000}
/** The usual way at the largest size may take minutes for a month; that it does is enough to know. */
const USUAL_LIMIT_MS = 120_000
const USUAL: readonly ContenderId[] = ['leaflet', 'deck']

interface Run {
  server: FileServer
  /** The folder of all packages. */
  packages: string
  options: Options
  results: Results
}

/** Builds everything in a folder and measures; the sizes come one after another. */
export async function measure(
  folder: string,
  sizes: Size[],
  contenders: ContenderId[],
  options: Options,
): Promise<Results> {
  const [app, pages, packages] = ['app', 'pages', 'packages'].map((name) => join(folder, name))
  tell('building')
  await buildAll(app, pages, options.profile)
  const server = await serveFolders({app, pages, packages})
  const results = newResults(sizes)
  const run = {server, packages, options, results}
  try {
    results.firstScreen = await attempt('first screen', () => firstScreenBytes(server))
    for (const size of sizes) await measureSize(run, size, contenders, size === sizes.at(-1))
  } finally {
    await server.close()
  }
  return results
}

/** @param isLargest of those asked for: its packed form is opened in the page too */
async function measureSize(
  run: Run,
  size: Size,
  contenders: ContenderId[],
  isLargest: boolean,
): Promise<void> {
  const {packages, options, results} = run
  const {name} = size
  const folder = join(packages, name)
  const megabytes = writePackage(folder, options.seed, size) / 1e6
  tell(`${name}: a package of ${megabytes.toFixed(0)} MB`)
  const repetitions = options.quick ? 1 : name === 'large' ? 3 : 5
  results.reading[name] = await attempt(`${name}: CSV`, () => readingOf(folder, repetitions))
  results.packed[name] = await attempt(`${name}: packed form`, () =>
    packedOf(folder, packedFolder(folder), repetitions),
  )
  if (isLargest && contenders.includes('page'))
    results.opening[name] = await attempt(`${name}: packed form in the page`, () => openingOf(run, size))
  for (const id of contenders) {
    const found = await attempt(`${name}: ${id}`, () => measureContender(id, run, size))
    results.steps[stepKey(name, id)] = found
  }
}

function packedFolder(folder: string): string {
  return `${folder}-packed`
}

/** In turns, so that what else the machine does falls on both. */
async function openingOf({server, options}: Run, {name}: Size): Promise<Opening> {
  const opening: Opening = {csvMs: [], packedMs: []}
  for (let i = 0; i < (options.quick ? 1 : 3); i++) {
    opening.csvMs.push((await loadOnce(server, name, LIMIT_MS[name])).ready)
    opening.packedMs.push((await loadOnce(server, packedFolder(name), LIMIT_MS[name])).ready)
  }
  return opening
}

/** A browser for each, so that none pays for another. */
async function measureContender(id: ContenderId, run: Run, {name}: Size): Promise<Steps> {
  const {server, options, results} = run
  const limitMs = USUAL.includes(id) ? Math.min(USUAL_LIMIT_MS, LIMIT_MS[name]) : LIMIT_MS[name]
  const effort: Effort = {
    repetitions: options.quick ? 2 : 5,
    sliceMs: options.quick ? 500 : 2000,
    limitMs,
    profile: options.profile,
  }
  const loads = id === 'page' && name !== 'large' && !options.quick ? 3 : 1
  const loading: Loading[] = []
  for (let i = 1; i < loads; i++) loading.push(await loadOnce(server, name, limitMs))
  const open = await openPage()
  try {
    await openContender(open, id, server.origin, name, limitMs)
    if (id === 'page') {
      results.loading[name] = [...loading, await loadingOf(open)]
      tell('  loaded')
    }
    const steps = await stepsOf(open, effort)
    if (id === 'page') {
      results.filtering[name] = await attempt(`${name}: filter`, () =>
        within(limitMs, filteringOf(open, effort)),
      )
    }
    return steps
  } finally {
    await open.close()
  }
}

/** The whole page on the package in a folder. */
async function loadOnce(server: FileServer, folder: string, limitMs: number): Promise<Loading> {
  const open = await openPage()
  try {
    await openContender(open, 'page', server.origin, folder, limitMs)
    return await loadingOf(open)
  } finally {
    await open.close()
  }
}

/** What cannot be measured says so in the table. */
async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | string> {
  tell(what)
  try {
    return await work()
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    tell(`  ${reason}`)
    return `not measured: ${reason}`
  }
}

/** On the error output, so that the tables on the other stay what they are. */
export function tell(text: string): void {
  console.error(text)
}
