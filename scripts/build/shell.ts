import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {build, type Plugin} from 'vite'

/** The page's own files. Data are left out: they change while the page does not. */
const SHELL = /\.(html|js|mjs|css|svg|png|woff2|webmanifest)$|^basemap\//
/** Their names change with what is in them. */
const HASHED = /^assets\//

interface Entry {
  url: string
  /** Null where the name says it. */
  revision: string | null
}

/**
 * Beside the built page: the service worker that keeps it working without a network (`serviceWorker.js`, with the list
 * of the page's files), and the server that a folder can be served with (`serve.mjs`).
 */
export function offlineFolder(): Plugin {
  let folder = ''
  let root = ''
  return {
    name: 'offline-folder',
    apply: (config, {command}) => command === 'build' && !config.build?.ssr && !config.build?.lib,
    configResolved(config) {
      root = config.root
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      await buildWorker(root, folder)
      await buildServer(root, folder)
    },
  }
}

async function buildWorker(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      lib: {
        entry: join(root, 'src/app/serviceWorker.ts'),
        formats: ['iife'],
        name: 'zhentu',
        fileName: () => 'serviceWorker.js',
      },
    },
  })
  const path = join(folder, 'serviceWorker.js')
  const entries = shellOf(folder).filter(({url}) => url !== 'serviceWorker.js')
  writeFileSync(path, `self.__SHELL=${JSON.stringify(entries)};\n${readFileSync(path, 'utf8')}`)
}

async function buildServer(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: {noExternal: true},
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      ssr: join(root, 'scripts/serve/serve.ts'),
      rolldownOptions: {output: {entryFileNames: 'serve.mjs', codeSplitting: false}},
    },
  })
}

/** The page's files and what tells one version of them from another. */
function shellOf(folder: string): Entry[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((url) => SHELL.test(url) && url !== 'serve.mjs')
    .sort()
    .map((url) => ({url, revision: HASHED.test(url) ? null : hashOf(join(folder, url))}))
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}
