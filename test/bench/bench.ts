import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {buildAll} from './build'
import {openPage} from './chromium'
import {CONTENDERS, type ContenderId} from './contenders'
import {type FileServer, serveFolders} from './fileServer'
import {filteringOf} from './filtering'
import {firstScreenBytes} from './firstScreen'
import {type Loading, loadingOf, openContender, within} from './loading'
import {writePackage} from './package'
import {readingOf} from './reading'
import {type Results, stepKey, tablesOf} from './results'
import {SIZES, type Size} from './sizes'
import {type Effort, stepsOf} from './steps'

const USAGE = `npm run bench -- [--sizes small,medium,large] [--only page,map,leaflet,deck] [--quick] [--profile] [--seed TEXT]
  A run over all sizes and contenders writes its tables into docs/performance.md; any other prints them only.
  --quick    fewer repetitions
  --profile  a build with names, and the costliest functions on the error output`

const DOCUMENT = resolve(import.meta.dirname, '../../docs/performance.md')
/** What one contender may take for one thing before it is given up. */
const LIMIT_MS = {small: 120_000, medium: 240_000, large: 300_000}
/** The usual way at the largest size may take minutes for a month; that it does is enough to know. */
const USUAL_LIMIT_MS = 120_000

const {values: options} = parseArgs({
  options: {
    sizes: {type: 'string', default: SIZES.map(({name}) => name).join()},
    only: {type: 'string', default: CONTENDERS.map(({id}) => id).join()},
    quick: {type: 'boolean', default: false},
    profile: {type: 'boolean', default: false},
    seed: {type: 'string', default: 'zhentu'},
    help: {type: 'boolean', default: false},
  },
})
if (options.help) console.log(USAGE)
else main().catch(failed)

async function main(): Promise<void> {
  const sizes = SIZES.filter(({name}) => options.sizes.split(',').includes(name))
  const contenders = CONTENDERS.map(({id}) => id).filter((id) => options.only.split(',').includes(id))
  if (sizes.length === 0 || contenders.length === 0) throw new Error(USAGE)
  const folder = mkdtempSync(join(tmpdir(), 'zhentu-bench-'))
  try {
    const results = await measure(folder, sizes, contenders)
    const text = `${head()}\n\n${tablesOf(results)}`
    console.log(text)
    const whole = sizes.length === SIZES.length && contenders.length === CONTENDERS.length
    if (whole && !options.quick) writeDocument(text)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function measure(folder: string, sizes: Size[], contenders: ContenderId[]): Promise<Results> {
  const [app, pages, packages] = ['app', 'pages', 'packages'].map((name) => join(folder, name))
  tell('building')
  await buildAll(app, pages, options.profile)
  const server = await serveFolders({app, pages, packages})
  const results: Results = {
    sizes: sizes.map(({name}) => name),
    steps: {},
    loading: {},
    filtering: {},
    reading: {},
    firstScreen: '',
  }
  try {
    results.firstScreen = await attempt('first screen', () => firstScreenBytes(server))
    for (const size of sizes) await measureSize(results, server, join(packages, size.name), size, contenders)
  } finally {
    await server.close()
  }
  return results
}

async function measureSize(
  results: Results,
  server: FileServer,
  folder: string,
  size: Size,
  contenders: ContenderId[],
): Promise<void> {
  const {name} = size
  const megabytes = writePackage(folder, options.seed, size) / 1e6
  tell(`${name}: a package of ${megabytes.toFixed(0)} MB`)
  const repetitions = options.quick ? 1 : name === 'large' ? 3 : 5
  results.reading[name] = await attempt(`${name}: CSV`, () => readingOf(folder, repetitions))
  for (const id of contenders) {
    const found = await attempt(`${name}: ${id}`, () => measureContender(id, server, size, results))
    results.steps[stepKey(name, id)] = found
  }
}

/** A browser for each, so that none pays for another. */
async function measureContender(id: ContenderId, {origin}: FileServer, size: Size, results: Results) {
  const own = id === 'page' || id === 'map'
  const limitMs = own ? LIMIT_MS[size.name] : Math.min(USUAL_LIMIT_MS, LIMIT_MS[size.name])
  const effort: Effort = {
    repetitions: options.quick ? 2 : 5,
    sliceMs: options.quick ? 500 : 2000,
    limitMs,
    profile: options.profile,
  }
  const loads = id === 'page' && size.name !== 'large' && !options.quick ? 3 : 1
  const loading: Loading[] = []
  for (let i = 1; i < loads; i++) loading.push(await loadOnce(id, origin, size, limitMs))
  const open = await openPage()
  try {
    await openContender(open, id, origin, size, limitMs)
    if (id === 'page') {
      results.loading[size.name] = [...loading, await loadingOf(open)]
      tell(`  loaded`)
    }
    const steps = await stepsOf(open, effort)
    if (id === 'page') {
      results.filtering[size.name] = await attempt(`${size.name}: filter`, () =>
        within(limitMs, filteringOf(open, effort)),
      )
    }
    return steps
  } finally {
    await open.close()
  }
}

async function loadOnce(id: ContenderId, origin: string, size: Size, limitMs: number): Promise<Loading> {
  const open = await openPage()
  try {
    await openContender(open, id, origin, size, limitMs)
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

function head(): string {
  const [cpu] = cpus()
  const cores = `${cpus().length} × ${cpu?.model.trim() || process.arch}`
  const date = new Date().toISOString().slice(0, 10)
  return `${date}, ${cores}, Node ${process.versions.node}. Milliseconds are of one run on one machine without a GPU. Of several repetitions: **least** · median · most.`
}

const MARKS = ['<!-- bench -->', '<!-- /bench -->']

function writeDocument(text: string): void {
  const document = readFileSync(DOCUMENT, 'utf8')
  const [from, to] = MARKS.map((mark) => document.indexOf(mark))
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no place for the tables`)
  writeFileSync(DOCUMENT, `${document.slice(0, from + MARKS[0].length)}\n${text}\n${document.slice(to)}`)
  tell(`written to ${DOCUMENT}`)
}

function tell(text: string): void {
  console.error(text)
}

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
