// A Chromium for the tests, and the glyphs that they need.
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const PLACES = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}
const HELP =
  'No Chromium for the browser tests. Install Chromium, Chrome or Edge, or set ZHENTU_CHROMIUM to its program file.'

/** What every launch is given: software drawing needs no flag; the rest keeps the browser off the network. */
export function chromiumArguments() {
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ]
}

/**
 * The path of a Chromium that starts: the one named in ZHENTU_CHROMIUM, else the system's, else one installed now.
 * Throws a sentence that says what to do.
 */
export async function ensureChromium() {
  const named = process.env.ZHENTU_CHROMIUM
  if (named) {
    if (starts(named)) return named
    throw new Error(`ZHENTU_CHROMIUM is ${named}, which does not start as a browser.`)
  }
  for (const found of candidates()) if (starts(found)) return found
  if (isRoot() && isDebian()) {
    say('No Chromium here; installing the package chromium')
    aptInstall('chromium')
    for (const found of candidates()) if (starts(found)) return found
  }
  return playwrightsOwn()
}

/** Installs Chinese fonts where that is possible, else warns; text without glyphs would be measured wrong. */
export function ensureFonts() {
  if (process.platform !== 'linux') return
  const chinese = () => spawnSync('fc-list', [':lang=zh'], {encoding: 'utf8'}).stdout?.trim()
  if (chinese()) return
  if (isRoot() && isDebian()) {
    say('No Chinese font here; installing the package fonts-noto-cjk')
    aptInstall('fonts-noto-cjk', 'fontconfig')
  }
  if (!chinese()) {
    say(
      'Warning: no Chinese font found; install one (Debian: fonts-noto-cjk), or pictures and layout differ.',
    )
  }
}

function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const ending = process.platform === 'win32' ? '.exe' : ''
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].filter((path) => existsSync(path))
}

/** Ubuntu's chromium is a script that only asks for a snap: a file that exists is not yet a browser. */
function starts(path) {
  if (process.platform === 'win32') return existsSync(path)
  const {status, stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 30_000})
  return status === 0 && /\d+\.\d+/.test(stdout)
}

async function playwrightsOwn() {
  const {chromium} = await import('playwright-core')
  const path = chromium.executablePath()
  if (!existsSync(path)) {
    say('No Chromium here; fetching the one of Playwright')
    const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
    const withDeps = isRoot() && isDebian() ? ['--with-deps'] : []
    spawnSync(process.execPath, [cli, 'install', ...withDeps, 'chromium'], {stdio: 'inherit'})
  }
  if (existsSync(path) && starts(path)) return path
  throw new Error(HELP)
}

function aptInstall(...packages) {
  const options = {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}}
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  } catch (error) {
    say(`That failed: ${error.message}`)
  }
}

function isRoot() {
  return process.getuid?.() === 0
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** On the error output, so that a report on the other stays what it is. */
function say(text) {
  console.error(text)
}
