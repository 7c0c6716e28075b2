import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {buildSync} from 'esbuild'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the bundled command line. */
    zhentu: string
  }
}

const ROOT = resolve(import.meta.dirname, '../..')

/** Once before all tests: the command line's modules in one bundle, whose start takes a third of the time. */
export default function bundleCommand(project: TestProject): () => void {
  // Two folders below the root, as the modules lie: what they read beside them is found from there.
  mkdirSync(join(ROOT, '.cache'), {recursive: true})
  const folder = mkdtempSync(join(ROOT, '.cache/zhentu-'))
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
  project.provide('zhentu', join(folder, 'stdin.mjs'))
  return () => rmSync(folder, {recursive: true, force: true})
}
