import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'

const SCRIPT = resolve(import.meta.dirname, '../../scripts/zhentu.mjs')

/** Runs the command line as people do. `error` is what went to the standard error output. */
export function zhentu(args: string[], env: Record<string, string> = {}) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: {...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: '', INIT_CWD: '', ...env},
    maxBuffer: 1 << 28,
  })
  return {code: status, output: stdout, error: stderr}
}
