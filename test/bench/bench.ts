import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {budgetTable} from './budgetTable'
import {CONTENDERS} from './contenders'
import {measure, tell} from './measuring'
import type {Results} from './results'
import {SIZES} from './sizes'
import {stepTable} from './stepTable'

const USAGE = `npm run bench -- [--sizes small,medium,large] [--only page,map,shaders,leaflet,deck] [--quick] [--profile] [--seed TEXT]
  A run over all sizes and contenders writes its tables into docs/performance.md; any other prints them only.
  --quick    fewer repetitions
  --profile  a build with names, and the costliest functions on the error output`

const DOCUMENT = resolve(import.meta.dirname, '../../docs/performance.md')

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
    const results = await measure(folder, sizes, contenders, options)
    const text = `${head()}\n\n${tablesOf(results)}`
    console.log(text)
    const whole = sizes.length === SIZES.length && contenders.length === CONTENDERS.length
    if (whole && !options.quick) writeDocument(text)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The tables in Markdown. */
function tablesOf(results: Results): string {
  return [
    '### Budgets',
    budgetTable(results),
    '### A change of month, beside the same work written the usual way',
    stepTable(results),
  ].join('\n\n')
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

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
