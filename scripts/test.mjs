// npm test: every check there is, each told by its name; the last line is "N passed, N failed".
import {requireNode} from './node.mjs'

requireNode()
const {spawn} = await import('node:child_process')
const {mkdirSync, mkdtempSync, readFileSync, rmSync} = await import('node:fs')
const {join} = await import('node:path')
const {fileURLToPath} = await import('node:url')
const {ensureInstalled} = await import('./install.mjs')

const ROOT = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(join(ROOT, '.cache'), {recursive: true})
/** A folder of this run alone: two runs at once do not meet. */
const REPORTS = mkdtempSync(join(ROOT, '.cache/test-'))
/** The page that the browser tests open; not dist, which may be in use. */
const BUILT = join(REPORTS, 'dist')
const BIN = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}
const PARTS = ['static', 'unit', 'browser']

const {parts, filters} = readArguments(process.argv.slice(2))
const total = {passed: 0, failed: 0, skipped: 0}
process.on('exit', () => rmSync(REPORTS, {recursive: true, force: true}))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
await main()

async function main() {
  try {
    await ensureInstalled()
  } catch (error) {
    told('install', false, 0, `${error.message}\n`)
    return end()
  }
  // Two lanes for two cores: the browser needs the build and is the longest.
  await Promise.all([browserLane(), otherLane()])
  end()
}

async function browserLane() {
  if (!parts.has('browser')) return
  const built = await step('build', BIN.vite, [
    'build',
    '--outDir',
    BUILT,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ])
  if (!built) return told('browser', false, 0, 'Not run, for there is no build.\n')
  try {
    const {ensureChromium, ensureFonts} = await import('./browser.mjs')
    ensureFonts()
    const chromium = await ensureChromium()
    await vitest('browser', {ZHENTU_CHROMIUM: chromium, ZHENTU_BUILT: BUILT})
  } catch (error) {
    told('browser', false, 0, `${error.message}\n`)
  }
}

async function otherLane() {
  if (parts.has('static')) {
    await step('types', BIN.tsc, ['-p', '.'])
    await step('lint, format and modules', BIN.biome, [
      'check',
      '--error-on-warnings',
      '--max-diagnostics=100',
    ])
    await schemaStep()
    await step('dead code', BIN.knip, ['--no-progress', '--treat-config-hints-as-errors'])
  }
  if (parts.has('unit')) await vitest('unit', {})
}

/** Runs one of the tools; true when it is satisfied. Its words are shown only when it is not. */
async function step(name, bin, args) {
  const start = Date.now()
  const {code, output} = await run(bin, args)
  told(name, code === 0, start, output)
  total[code === 0 ? 'passed' : 'failed']++
  return code === 0
}

/** The published schema is what the validator makes: neither is written by hand. */
async function schemaStep() {
  const start = Date.now()
  const {code, answer, output} = await run('scripts/zhentu.mjs', ['schema'])
  const committed = readFileSync(join(ROOT, 'public/campaign.schema.json'), 'utf8')
  const same = code === 0 && answer.trim() === committed.replaceAll('\r\n', '\n').trim()
  total[same ? 'passed' : 'failed']++
  const words = 'public/campaign.schema.json is not what "npm run --silent zhentu -- schema" writes.'
  told('schema', same, start, code === 0 ? words : output)
}

async function vitest(project, env) {
  const start = Date.now()
  const report = join(REPORTS, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--project', project, '--allowOnly=false', ...reporters, ...filters]
  if (filters.length > 0) args.push('--passWithNoTests')
  const {code, output} = await run(BIN.vitest, args, env)
  const counts = countsOf(report, code)
  for (const key of Object.keys(total)) total[key] += counts[key]
  const words = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
  told(`${project}: ${words}`, counts.failed === 0, start, output)
}

/**
 * A file that does not load, an error outside of any test and a run without a test are failures too.
 */
function countsOf(report, code) {
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return {passed: 0, failed: filters.length > 0 && code === 0 ? 0 : 1, skipped: 0}
  }
  const tests = results.flatMap((file) => file.assertionResults)
  const having = (...states) => tests.filter((test) => states.includes(test.status)).length
  const unloaded = results.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const counts = {passed: having('passed'), failed: having('failed') + unloaded.length, skipped: 0}
  counts.skipped = tests.length - having('passed', 'failed')
  const nothingRan = counts.passed === 0 && filters.length === 0
  if (counts.failed === 0 && (code !== 0 || nothingRan)) counts.failed = 1
  return counts
}

/** The answer is what it wrote to its output, `output` that and its errors in the order they came. */
function run(bin, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: ROOT,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let answer = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      answer += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({code: 1, answer, output: `${error.message}\n`}))
    child.on('close', (code) => resolve({code: code ?? 1, answer, output}))
  })
}

function told(name, passed, start, output) {
  if (start === 0) total.failed++
  const seconds = start === 0 ? '' : ` (${((Date.now() - start) / 1000).toFixed(1)} s)`
  console.log(`${passed ? '✓' : '✗'} ${name}${seconds}`)
  if (passed) return
  const telling = output.split('\n').filter((line) => !/✓|JSON report written/.test(line))
  console.log(`    ${telling.join('\n    ')}\n`)
}

function end() {
  if (total.passed + total.failed === 0) {
    console.log('No test ran.')
    total.failed = 1
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

/** --static, --unit, --browser choose parts; anything else filters the tests, as vitest understands it. */
function readArguments(args) {
  if (args.includes('--help')) {
    console.log(
      'usage: npm test -- [--static] [--unit] [--browser] [part of a test file’s name] [-t test name]',
    )
    process.exit(0)
  }
  const chosen = PARTS.filter((part) => args.includes(`--${part}`))
  const filters = args.filter((arg) => !PARTS.some((part) => arg === `--${part}`))
  const all = filters.length > 0 ? ['unit', 'browser'] : PARTS
  return {parts: new Set(chosen.length > 0 ? chosen : all), filters}
}
