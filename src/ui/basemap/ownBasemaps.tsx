import {
  BASEMAP_DEFAULTS,
  type Basemap,
  type ChosenBasemap,
  keyHolder,
  needsKey,
  OWN_BASEMAP,
} from '#domain/basemap'

/**
 * Basemaps and keys that a person gave to this browser. They stay in it: no address, file or picture carries them.
 * A file that was picked is there until the page is closed.
 */
const STORED = 'zhentu-basemaps'

interface Own {
  basemaps: readonly Basemap[]
  /** By the servers that they are for. */
  keys: Readonly<Record<string, string>>
}

let own = read()
const files = new Map<string, File>()
const listeners = new Set<() => void>()

export function ownBasemaps(): Own {
  return own
}

export function subscribeOwn(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** @returns its id */
export function addOwn(basemap: Omit<Basemap, 'id'>, file: File | null = null): string {
  const numbers = own.basemaps.map(({id}) => Number(id.slice(OWN_BASEMAP.length)))
  const id = `${OWN_BASEMAP}${Math.max(0, ...numbers) + 1}`
  if (file) files.set(id, file)
  change({...own, basemaps: [...own.basemaps, {...basemap, id}]})
  return id
}

/** Its file, picked again. */
export function replaceFile(id: string, file: File): void {
  files.set(id, file)
  change({...own})
}

export function removeOwn(id: string): void {
  files.delete(id)
  change({...own, basemaps: own.basemaps.filter((one) => one.id !== id)})
}

/** @param key empty: it is forgotten */
export function setKey(basemap: Basemap, key: string): void {
  const {[keyHolder(basemap)]: _, ...keys} = own.keys
  change({...own, keys: key ? {...keys, [keyHolder(basemap)]: key} : keys})
}

export function keyOf(basemap: Basemap): string {
  return basemap.key ?? own.keys[keyHolder(basemap)] ?? ''
}

/** Whether it is a file that has to be picked again. */
export function isFileGone({id, kind, url}: Basemap): boolean {
  return kind === 'pmtiles' && url === '' && !files.has(id)
}

/** What a basemap has not got: it is not known here, its file was not picked, its key not given, its place unsaid. */
export type Lack = 'unknown' | 'file' | 'key' | 'place'

/**
 * The basemap with this id as it is asked for: of the package, or this person's. Where something of it is missing,
 * what that is.
 *
 * @param manifest address of the package's manifest; null where it was opened from files
 */
export function chosenBasemap(
  id: string,
  ofPackage: readonly Basemap[],
  manifest: string | null,
): ChosenBasemap | Lack {
  const found = [...own.basemaps, ...ofPackage].find((one) => one.id === id)
  if (!found) return 'unknown'
  if (isFileGone(found)) return 'file'
  const url = found.url === '' ? '' : absolute(found.url, manifest)
  if (url === null) return 'place'
  const basemap = {...found, url}
  const key = keyOf(basemap)
  return needsKey(basemap) && key === '' ? 'key' : {basemap, key, file: files.get(id) ?? null}
}

/** Null where a path leads nowhere: a package from files has no address. */
function absolute(url: string, manifest: string | null): string | null {
  if (/^https?:/i.test(url)) return url
  return manifest && new URL(url, manifest).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}

function change(next: Own): void {
  own = next
  try {
    localStorage.setItem(STORED, JSON.stringify(own))
  } catch {
    // A browser that gives no storage has it until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** What another version of the page wrote, or somebody's hand, is as good as nothing. */
function read(): Own {
  try {
    const {basemaps, keys} = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Own>
    return {
      basemaps: Array.isArray(basemaps) ? basemaps.filter(isBasemap).map(completed) : [],
      keys: typeof keys === 'object' && keys !== null ? keys : {},
    }
  } catch {
    return {basemaps: [], keys: {}}
  }
}

function isBasemap(one: Partial<Basemap> | null): one is Basemap {
  return (
    typeof one?.id === 'string' &&
    one.id.startsWith(OWN_BASEMAP) &&
    typeof one.url === 'string' &&
    typeof one.title?.['zh-CN'] === 'string'
  )
}

function completed(one: Basemap): Basemap {
  return {...BASEMAP_DEFAULTS, ...one}
}
