import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const FOLDER = 'public/demo'

/** The demo's files by name. */
export function demoFiles(): Map<string, Uint8Array> {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))]))
}
