import {join, resolve} from 'node:path'
import {build} from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
const PAGES = ['map', 'leaflet', 'deck']

/** The app as it is published, and the pages that it is compared with. */
export async function buildAll(app: string, pages: string, readable: boolean): Promise<void> {
  const shared = {emptyOutDir: true, minify: !readable}
  await build({root: ROOT, logLevel: 'warn', build: {...shared, outDir: app}})
  const root = join(import.meta.dirname, 'pages')
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: {format: 'es'},
    resolve: {conditions: ['visgl:webgl-only', 'module', 'browser', 'development|production']},
    build: {
      ...shared,
      outDir: pages,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {input: PAGES.map((page) => join(root, `${page}.html`))},
    },
  })
}
