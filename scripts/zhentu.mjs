#!/usr/bin/env node
// The command line. Only what must run before the libraries are there; the rest is TypeScript in zhentu/.
import {requireNode} from './node.mjs'

requireNode()

try {
  const {ensureInstalled} = await import('./install.mjs')
  await ensureInstalled()
  const {register} = await import('tsx/esm/api')
  // Else tsx takes the settings of whatever folder it is started in.
  const {fileURLToPath} = await import('node:url')
  register({tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url))})
  const {main} = await import('./zhentu/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`zhentu: ${String(error?.message ?? error).split('\n')[0]}`)
  process.exitCode = 1
}
