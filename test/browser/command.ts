import {execFile} from 'node:child_process'
import {resolve} from 'node:path'
import {promisify} from 'node:util'
import {inject} from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What `zhentu summary` says of a package: the page must say the same. */
export async function summaryOf(folder: string, month: string, by?: 'county' | 'township', basis?: string) {
  const options = [...(by ? ['--by', by] : []), ...(basis ? ['--basis', basis] : [])]
  const args = [inject('zhentu'), 'summary', folder, '--month', month, ...options, '--format', 'json']
  const {stdout} = await promisify(execFile)(process.execPath, args, {cwd: ROOT, maxBuffer: 1 << 26})
  return JSON.parse(stdout)
}
