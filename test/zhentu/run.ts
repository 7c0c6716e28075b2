import {spawnSync} from 'node:child_process'
import {join, resolve} from 'node:path'
import {inject} from 'vitest'

const SCRIPT = join(resolve(import.meta.dirname, '../..'), 'scripts/zhentu.mjs')

/** Runs the command line as people do. `error` is what went to the standard error output. */
export function zhentuAsPeople(args: string[], env: Record<string, string> = {}) {
  return run([SCRIPT, ...args], env)
}

/** The same modules, bundled. */
export function zhentu(args: string[], env: Record<string, string> = {}) {
  return run([inject('zhentu'), ...args], env)
}

function run(args: string[], env: Record<string, string>) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '', INIT_CWD: '', ...env},
    maxBuffer: 1 << 28,
  })
  return {code: status, output: stdout, error: stderr}
}
