import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const LIBRARIES = [
  'maplibre-gl',
  'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url',
  '@deck.gl/core',
  '@deck.gl/maplibre',
  '@luma.gl/core',
  'papaparse',
  'react',
  'react/jsx-runtime',
  'react-dom/client',
  'zustand',
  'zustand/vanilla',
]

/** What each module may import, in words of its own: the rule in biome.json is held against this table. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  data: ['#domain', 'papaparse'],
  measures: ['#domain'],
  view: ['#domain', '#data', '#measures', 'zustand'],
  scene: ['#domain', '#data', '#measures', '#view'],
  map: ['#domain', '#data', '#measures', '#view', '#scene', 'maplibre-gl', '@deck.gl', '@luma.gl'],
  i18n: ['#domain', '#data', '#measures', '#view', '#scene'],
  ui: ['#domain', '#data', '#measures', '#view', '#scene', '#map', '#i18n', 'react', 'react-dom'],
  app: ['#domain', '#data', '#measures', '#view', '#scene', '#map', '#i18n', '#ui', 'react', 'react-dom'],
}
const MODULES = Object.keys(MAY_IMPORT)

/** Every way to write an import; each must be seen. */
const FORMS: Record<string, (path: string) => string> = {
  import: (path) => `import {thing} from '${path}'\nuse(thing)\n`,
  'type import': (path) => `import type {Thing} from '${path}'\nexport type Other = Thing[]\n`,
  'side effect': (path) => `import '${path}'\n`,
  export: (path) => `export {thing} from '${path}'\n`,
  'export all': (path) => `export * from '${path}'\n`,
  'dynamic import': (path) => `export const thing = import('${path}')\n`,
  'import in a template': (path) => `export const thing = import(\`${path}\`)\n`,
  'import as a type': (path) => `export type Thing = import('${path}').Thing\n`,
  require: (path) => `export const thing = require('${path}')\n`,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhentu-layers-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/**
 * The names of those files that the project's own linter finds an import error in.
 * The files stand in a folder of their own with the project's biome.json.
 */
function refused(files: Record<string, string>): string[] {
  rmSync(folder, {recursive: true, force: true})
  for (const [path, text] of Object.entries(files)) write(path, text)
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
  write('biome.json', JSON.stringify({...config, vcs: {enabled: false}}))
  write('scripts/lint/imports.grit', readFileSync(join(ROOT, 'scripts/lint/imports.grit'), 'utf8'))
  const report = JSON.parse(biome(['lint', '--reporter=json', '--max-diagnostics=none', '.']))
  const found = new Set<string>()
  for (const {category, location} of report.diagnostics) {
    if (category === 'lint/style/noRestrictedImports' || category === 'plugin') found.add(pathOf(location))
  }
  return [...found].sort()
}

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
}

function pathOf(location: {path: string | {file: string}}): string {
  return typeof location.path === 'string' ? location.path : location.path.file
}

function biome(args: string[]): string {
  const bin = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  try {
    return execFileSync(process.execPath, [bin, ...args], {cwd: folder, encoding: 'utf8', stdio: 'pipe'})
  } catch (error) {
    // Biome ends with 1 when it finds something; the report is on its output all the same.
    return (error as {stdout: string}).stdout
  }
}

test('a module imports from the left only', () => {
  const files: Record<string, string> = {}
  const wrong: string[] = []
  for (const from of MODULES) {
    for (const to of MODULES) {
      const path = `src/${from}/${to}.ts`
      files[path] = FORMS.import!(`#${to}/x`)
      if (from !== to && !MAY_IMPORT[from]!.includes(`#${to}`)) wrong.push(path)
    }
  }
  expect(refused(files)).toEqual(wrong.sort())
})

test('a library is imported by the module that owns it only', () => {
  const files: Record<string, string> = {}
  const wrong: string[] = []
  for (const module of MODULES) {
    LIBRARIES.forEach((library, i) => {
      const path = `src/${module}/library${i}.ts`
      files[path] = FORMS.import!(library)
      if (!MAY_IMPORT[module]!.some((owned) => library === owned || library.startsWith(`${owned}/`)))
        wrong.push(path)
    })
  }
  expect(refused(files)).toEqual(wrong.sort())
})

test('no way of writing an import escapes the rule', () => {
  const files: Record<string, string> = {}
  for (const module of MODULES.slice(0, -1)) {
    Object.values(FORMS).forEach((form, i) => {
      files[`src/${module}/form${i}.ts`] = form('#app/main')
    })
  }
  expect(refused(files)).toEqual(Object.keys(files).sort())
})

test("'../', absolute paths and Node are refused in every module, whatever the way", () => {
  const files: Record<string, string> = {}
  for (const module of MODULES) {
    ;['../domain/month', './../domain/month', './a/../../domain/month', '..', '/src/domain/month'].forEach(
      (path, i) => {
        files[`src/${module}/path${i}.ts`] = FORMS.import!(path)
        files[`src/${module}/deep/path${i}.tsx`] = FORMS['dynamic import']!(path)
      },
    )
    files[`src/${module}/worker.ts`] =
      `export const it = new Worker(new URL('../data/worker.ts', import.meta.url))\n`
    files[`src/${module}/glob.ts`] = `export const all = import.meta.glob('../data/*.ts')\n`
    files[`src/${module}/node.ts`] = FORMS.import!('node:fs')
  }
  expect(refused(files)).toEqual(Object.keys(files).sort())
})

test('scripts see nothing of the screen, and no module sees scripts or tests', () => {
  const wrong = {
    'scripts/ui.ts': FORMS.import!('#ui/x'),
    'scripts/map.mjs': FORMS['dynamic import']!('#map/x'),
    'scripts/demo/app.ts': FORMS['type import']!('#app/x'),
    'scripts/src.ts': FORMS.import!('../src/domain/month'),
    'scripts/test.ts': FORMS.import!('../test/builders'),
    'src/data/scripts.ts': FORMS.import!('../../scripts/demo'),
    'src/app/test.ts': FORMS.import!('../../test/builders'),
    'test/data/src.test.ts': FORMS.import!('../../src/data/x'),
  }
  const right = {
    'scripts/view.ts': FORMS.import!('#view/x'),
    'scripts/demo/plane.ts': FORMS.import!('../random'),
    'test/app/main.test.ts': FORMS.import!('#app/main'),
    'test/data/x.test.ts': FORMS.import!('../builders'),
  }
  expect(refused({...wrong, ...right})).toEqual(Object.keys(wrong).sort())
})

test('right imports pass', () => {
  const files: Record<string, string> = {}
  for (const module of MODULES) {
    files[`src/${module}/beside.ts`] = FORMS.import!('./x')
    files[`src/${module}/folder.tsx`] = FORMS['dynamic import']!('./plan/x')
    files[`src/${module}/worker.ts`] =
      `export const it = new Worker(new URL('./worker.ts', import.meta.url))\n`
    MAY_IMPORT[module]!.forEach((allowed, i) => {
      files[`src/${module}/allowed${i}.ts`] = FORMS.import!(
        allowed.startsWith('#') ? `${allowed}/x` : allowed,
      )
    })
  }
  expect(refused(files)).toEqual([])
})

test('nothing in src switches the rule off', () => {
  const switchedOff = readdirSync(join(ROOT, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) =>
      /biome-ignore(-all|-start)?\s+(lint(\/style(\/noRestrictedImports)?)?|lint\/plugin)\s*[:(]/.test(
        readFileSync(join(ROOT, 'src', path), 'utf8'),
      ),
    )
  expect(switchedOff).toEqual([])
})
