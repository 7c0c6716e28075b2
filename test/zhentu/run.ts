import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {buildSync} from 'esbuild'
import {afterAll} from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const SCRIPT = join(ROOT, 'scripts/zhentu.mjs')

/** Runs the command line as people do. `error` is what went to the standard error output. */
export function zhentuAsPeople(args: string[], env: Record<string, string> = {}) {
  return run([SCRIPT, ...args], env)
}

let bundle: string | null = null
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

/** The same modules, bundled once: its start takes a third of the time. */
export function zhentu(args: string[], env: Record<string, string> = {}) {
  bundle ??= bundled()
  return run([bundle, ...args], env)
}

function run(args: string[], env: Record<string, string>) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '', INIT_CWD: '', ...env},
    maxBuffer: 1 << 28,
  })
  return {code: status, output: stdout, error: stderr}
}

/** Two folders below the root, as the modules lie: what they read beside them is found from there. */
function bundled(): string {
  mkdirSync(join(ROOT, '.cache'), {recursive: true})
  const folder = mkdtempSync(join(ROOT, '.cache/zhentu-'))
  made.push(folder)
  buildSync({
    stdin: {
      contents: `import {main} from './scripts/zhentu/main.ts'\nprocess.exitCode = await main(process.argv.slice(2))`,
      resolveDir: ROOT,
      sourcefile: 'zhentu.ts',
    },
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'warning',
  })
  return join(folder, 'stdin.mjs')
}
