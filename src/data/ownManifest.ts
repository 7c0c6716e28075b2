import type {Source} from '#domain/campaign'
import {SOURCE_KEYS} from '#domain/campaign'
import {jsonObject} from './jsonObject'
import {LONGEST_MANIFEST, readManifest} from './manifest'
import {pathOfUrl} from './manifestFiles'
import {type FileContent, fileOf, MANIFEST_NAME, textOf} from './reader'
import type {FileRole} from './surveyed'

/** The manifest that a folder brings. */
export interface OwnManifest {
  name: string
  /** Null where it is no JSON object. */
  raw: Record<string, unknown> | null
  /** What it names, by the names of the files that are there. */
  named: ReadonlyMap<string, {role: FileRole; source: Source}[]>
}

type Files = ReadonlyMap<string, FileContent>

/** The campaign.json at the top of the folder or, where there is none, in the one folder that has it. */
export async function ownManifest(files: Files): Promise<OwnManifest | null> {
  const name = nameOf(files)
  if (name === null) return null
  const file = fileOf(files.get(name)!)
  const text = await textOf(file, {most: LONGEST_MANIFEST}).catch(() => '')
  const raw = text.length > LONGEST_MANIFEST ? null : jsonObject(text)
  if (!raw) return {name, raw, named: new Map()}
  const moved = within(raw, name.slice(0, name.lastIndexOf('/') + 1), files)
  return {name, raw: moved, named: namedBy(moved, files)}
}

function nameOf(files: Files): string | null {
  const names = [...files.keys()].filter((name) => name.split('/').at(-1) === MANIFEST_NAME)
  const depth = (name: string) => name.split('/').length
  const least = names.reduce((sum, name) => Math.min(sum, depth(name)), Infinity)
  const highest = names.filter((name) => depth(name) === least)
  return highest.length === 1 ? highest[0] : null
}

/** The manifest with its URLs as the names of the files that they lead to. */
function within(value: unknown, folder: string, files: Files): Record<string, unknown> {
  const moved = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(moved)
    if (typeof one !== 'object' || one === null) return one
    const entries = Object.entries(one).map(([key, part]) => [key, key === 'url' ? place(part) : moved(part)])
    return Object.fromEntries(entries)
  }
  const place = (url: unknown) => (typeof url === 'string' ? (fileAt(url, folder, files) ?? url) : url)
  const raw = value as Record<string, unknown>
  const parts = ['sources', 'aliases', 'corrections'].filter((key) => Object.hasOwn(raw, key))
  const packed = raw.packed as {issues?: unknown} | undefined
  const issues = typeof packed?.issues === 'string' ? place(packed.issues) : undefined
  return {
    ...raw,
    ...Object.fromEntries(parts.map((key) => [key, moved(raw[key])])),
    ...(issues !== undefined && {packed: {...packed, issues}}),
  }
}

/** The name of the file that a URL relative to the manifest leads to; null where none is there. */
function fileAt(url: string, folder: string, files: Files): string | null {
  const names = [url, pathOfUrl(url)].map((path) => normal(folder + path))
  return names.find((name) => files.has(name)) ?? null
}

function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function namedBy(raw: Record<string, unknown>, files: Files): OwnManifest['named'] {
  const {campaign} = readManifest(JSON.stringify(raw), MANIFEST_NAME)
  const named = new Map<string, {role: FileRole; source: Source}[]>()
  const add = (role: FileRole, source: Source | null | undefined) => {
    for (const {more: _, ...one} of source ? [source, ...(source.more ?? [])] : []) {
      if (files.has(one.url)) named.set(one.url, [...(named.get(one.url) ?? []), {role, source: one}])
    }
  }
  for (const key of SOURCE_KEYS) add(key, campaign?.sources[key])
  add('aliases', campaign?.aliases)
  add('corrections', campaign?.corrections)
  return named
}
