import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {ensureChromium} from '../../scripts/browser.mjs'

const ROOT = resolve(import.meta.dirname, '../..')

/** Runs Node in the project's folder; never throws. */
function node(args: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  return new Promise((done) => {
    execFile(process.execPath, args, {cwd: ROOT, encoding: 'utf8'}, (error, stdout, stderr) => {
      done({code: error ? Number(error.code) : 0, stdout, stderr})
    })
  })
}

test.each([
  ['start.mjs', '18.20.4'],
  ['start.mjs', '22.11.0'],
  ['test.mjs', '20.18.3'],
])('%s on Node %s says in a sentence what it needs', async (script, version) => {
  const pretend = `Object.defineProperty(process.versions, 'node', {value: '${version}'})`
  const {code, stderr} = await node(['-e', `${pretend}; import('./scripts/${script}')`])
  expect(stderr.trim()).toBe(
    `Zhentu needs Node 20.19 or later (20.19+, 22.12+ or 24+); this is Node ${version}.`,
  )
  expect(code).toBe(2)
})

test.each([['--colour'], ['--port=high'], ['--port=70000']])(
  'npm start with %s says how it is used',
  async (option) => {
    const {code, stderr} = await node(['scripts/start.mjs', option])
    expect(stderr).toMatch(/usage: npm start/)
    expect(code).toBe(2)
  },
)

test('npm start serves the page and ends on Ctrl-C', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', '5790'], {cwd: ROOT})
  const ended = once(child, 'exit')
  try {
    const [words] = await once(child.stdout.setEncoding('utf8'), 'data')
    const address = /http:\S+/.exec(words)![0]
    const answer = await fetch(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<title>')
  } finally {
    child.kill('SIGINT')
  }
  const [code] = await ended
  if (process.platform !== 'win32') expect(code).toBe(0)
})

test('a run of no test is a failure', async () => {
  const {code, stdout} = await node(['scripts/test.mjs', '--unit', 'no-such-file'])
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
  expect(code).toBe(1)
})

test('a browser that does not start is told by its name', async () => {
  const before = process.env.ZHENTU_CHROMIUM
  process.env.ZHENTU_CHROMIUM = process.execPath.replace(/node[^/\\]*$/, 'no-such-browser')
  try {
    await expect(ensureChromium()).rejects.toThrow(
      /ZHENTU_CHROMIUM is .*no-such-browser, which does not start/,
    )
  } finally {
    if (before === undefined) delete process.env.ZHENTU_CHROMIUM
    else process.env.ZHENTU_CHROMIUM = before
  }
})
