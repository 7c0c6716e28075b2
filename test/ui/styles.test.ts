import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {expect, test} from 'vitest'

const UI = resolve(import.meta.dirname, '../../src/ui')

/** The classes that rules of a style sheet dress by their name alone; a rule that sets variables only dresses none. */
function dressed(styles: string): string[] {
  const rules = styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(?<=^|[{},])\s*\.([a-z][\w-]*)\s*\{([^}]*)\}/g)
  return [...rules]
    .filter(([, , body]) => body.replace(/--[^;]*;/g, '').trim() !== '')
    .map(([, name]) => name)
}

const styleSheets = () =>
  readdirSync(UI, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.css'))

// Styles come with their parts and stay: two of the same name would change each other once both had been looked at.
test('a class is dressed by the styles of one folder', () => {
  const folders = new Map<string, Set<string>>()
  for (const file of styleSheets())
    for (const name of dressed(readFileSync(join(UI, file), 'utf8')))
      folders.set(name, (folders.get(name) ?? new Set()).add(dirname(file)))
  const shared = [...folders].filter(([, from]) => from.size > 1).map(([name, from]) => [name, ...from])
  expect(folders.size).toBeGreaterThan(300)
  expect(shared).toEqual([])
})
