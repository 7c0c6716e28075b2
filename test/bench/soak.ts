import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {buildAll} from './build'
import {openPage} from './chromium'
import {type FileServer, serveFolders} from './fileServer'
import {writePackage} from './package'
import {SIZES} from './sizes'
import {growthOf, type Stage, type Standing, soak} from './soaking'
import {soakWall} from './soakingWall'
import {standingClock} from './standingClock'

const USAGE = `npm run soak -- [--months 10000] [--reloads 200] [--themes 200] [--modes 200] [--size small]
  [--only page|wall] [--rounds 1000] [--losses 50] [--outages 50] [--changes 200]: those of the wall, on a clock of its own
  Exits with 1 when heap (compiled code apart), GL objects, nodes or listeners grow by 2 % or more, or when more than
  one worker holds rows.`
const MOST_PERCENT = 2

const {values: options} = parseArgs({
  options: {
    months: {type: 'string', default: '10000'},
    reloads: {type: 'string', default: '200'},
    themes: {type: 'string', default: '200'},
    modes: {type: 'string', default: '200'},
    rounds: {type: 'string', default: '1000'},
    losses: {type: 'string', default: '50'},
    outages: {type: 'string', default: '50'},
    changes: {type: 'string', default: '200'},
    size: {type: 'string', default: 'small'},
    only: {type: 'string', default: ''},
    help: {type: 'boolean', default: false},
  },
})
if (options.help) console.log(USAGE)
else main().catch(failed)

async function main(): Promise<void> {
  const size = SIZES.find(({name}) => name === options.size)
  if (!size) throw new Error(USAGE)
  const folder = mkdtempSync(join(tmpdir(), 'zhentu-soak-'))
  try {
    const [app, pages, packages] = ['app', 'pages', 'packages'].map((name) => join(folder, name))
    await buildAll(app, pages, false)
    for (const name of ['one', 'two']) writePackage(join(packages, name), 'zhentu', size)
    const server = await serveFolders({app, packages})
    head()
    const stages = options.only === 'wall' ? [] : await run(server)
    const wall = options.only === 'page' ? [] : await runWall(server, join(packages, 'one'))
    await server.close()
    conclude([...stages, ...wall])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function run({origin}: FileServer): Promise<Stage[]> {
  const packages: [string, string] = ['/packages/one/campaign.json', '/packages/two/campaign.json']
  const {page, cdp, close} = await openPage()
  try {
    page.setDefaultTimeout(120_000)
    const query = new URLSearchParams({data: packages[0], layers: 'projects,houses', month: '2018-03'})
    await page.goto(`${origin}/app/?${query}`)
    await page.evaluate(() => window.zhentu.ready)
    const count = (text: string) => Number.parseInt(text, 10)
    return await soak(page, cdp, {
      months: count(options.months),
      reloads: count(options.reloads),
      themes: count(options.themes),
      modes: count(options.modes),
      packages,
      ended: tell,
    })
  } finally {
    await close()
  }
}

/** @param folder of the package that the wall shows; its data are changed */
async function runWall({origin}: FileServer, folder: string): Promise<Stage[]> {
  const {page, cdp, close} = await openPage()
  try {
    page.setDefaultTimeout(0)
    await page.addInitScript(standingClock)
    await page.goto(`${origin}/app/?mode=wall&reload=1&data=/packages/one/campaign.json&month=2018-03`)
    await page.evaluate(() => window.zhentu.ready)
    const count = (text: string) => Number.parseInt(text, 10)
    const manifest = readFileSync(join(folder, 'campaign.json'), 'utf8')
    const {stages, apart} = await soakWall(page, cdp, {
      rounds: count(options.rounds),
      losses: count(options.losses),
      outages: count(options.outages),
      reloads: count(options.changes),
      // A manifest with another blank at its end says the same.
      change: (which) => writeFileSync(join(folder, 'campaign.json'), manifest + ' '.repeat(which + 1)),
      ended: tell,
    })
    if (apart > 0) throw new Error(`the wall shows at the end ${apart} other pixels than at first`)
    return stages
  } finally {
    await close()
  }
}

function head(): void {
  const columns = [
    'stage',
    'times',
    'objects and buffers, MB',
    'grown %',
    'compiled code, MB',
    'whole heap, MB',
  ]
  console.log(row([...columns, 'GL objects', 'DOM nodes', 'listeners', 'workers with rows']))
  console.log(row(Array.from({length: 10}, () => '---')))
}

/** A line of the table, as soon as its stage has ended. */
function tell(stage: Stage): void {
  const {name, times, before, after} = stage
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)
  const pair = (of: (one: Standing) => string | number) => `${of(before)} → ${of(after)}`
  console.log(
    row([
      name,
      times,
      pair(({objects, buffers}) => megabytes(objects + buffers)),
      growthOf(stage).heap.toFixed(2),
      pair(({code}) => megabytes(code)),
      pair(({heap, buffers}) => megabytes(heap + buffers)),
      ...(['glObjects', 'nodes', 'listeners', 'registries'] as const).map((key) => pair((one) => one[key])),
    ]),
  )
}

function conclude(stages: Stage[]): void {
  const isLevel = stages.every(
    (stage) =>
      Object.values(growthOf(stage)).every((percent) => percent < MOST_PERCENT) &&
      stage.after.registries === 1,
  )
  console.log(isLevel ? 'Level.' : `Something grows by ${MOST_PERCENT} % or more.`)
  if (!isLevel) process.exitCode = 1
}

function row(cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
