import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

const FOLDER = 'public/demo'

/** The demo's files by name, those in its folders as `folder/name`. */
export function demoFiles(): Map<string, Uint8Array> {
  const files = readdirSync(FOLDER, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return new Map(
    files.map(({parentPath, name}) => {
      const path = join(parentPath, name)
      return [relative(FOLDER, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}
