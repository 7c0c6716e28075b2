import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REINSTALLING = 'The libraries are missing or older than package-lock.json; installing them (npm ci)'

/** Brings node_modules to what package-lock.json says, with `npm ci`, when it is missing or stale. Throws a sentence. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.error(REINSTALLING)
  const code = await npmCi()
  if (code !== 0) throw new Error('npm ci failed (see above): is the package registry within reach?')
}

/** npm writes what it installed into a lock file of its own; the two must name the same versions. */
function isInstalled() {
  const wanted = packagesOf(`${ROOT}package-lock.json`)
  const installed = packagesOf(`${ROOT}node_modules/.package-lock.json`)
  if (!installed) return false
  return Object.entries(wanted ?? {}).every(([path, {version, optional}]) => {
    if (path === '') return true
    // Other platforms' binaries are not installed here.
    if (!installed[path]) return Boolean(optional)
    return installed[path].version === version && existsSync(`${ROOT}${path}`)
  })
}

function packagesOf(file) {
  if (!existsSync(file)) return null
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function npmCi() {
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']]
  return new Promise((resolve, reject) => {
    // Its words go to the error output: a command's answer on the other stays clean.
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      shell: command === 'npm' && process.platform === 'win32',
    })
    child.on('error', (error) => reject(new Error(`npm did not start: ${error.message}`)))
    child.on('close', resolve)
  })
}
