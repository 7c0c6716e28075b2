import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeFiles} from './demo/files'

// npm run demo: makes public/demo and public/basemap/land.json anew from data/; always the same bytes.
for (const [file, text] of makeFiles()) {
  const path = fileURLToPath(new URL(`../public/${file}`, import.meta.url))
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  console.log(`${file}  ${Buffer.byteLength(text)} bytes`)
}
