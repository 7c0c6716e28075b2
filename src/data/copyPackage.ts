import {SOURCE_KEYS} from '#domain/campaign'
import {shallow} from './nesting'
import {isInside, type PackageFiles, withManifest} from './packageFiles'
import {bytesOf, MANIFEST_NAME, type PackageReader, textOf} from './reader'

/**
 * Every file that a manifest names, brought here; one that is missing stays missing. A file from outside the
 * package's folder gets a name within it, and the manifest says so.
 *
 * @returns null where there is no manifest to be read
 */
export async function copiedPackage(reader: PackageReader): Promise<PackageFiles | null> {
  const manifest = await manifestOf(reader)
  if (!manifest) return null
  const files = new Map<string, Blob>()
  const names = new Map<string, string>()
  for (const [part, key] of filesNamed(manifest)) {
    const url = part[key]
    if (typeof url !== 'string' || url.trim() === '') continue
    const path = url.replace(/^\.\//, '')
    const name = names.get(path) ?? nameWithin(path, new Set([MANIFEST_NAME, ...names.values()]))
    if (name !== path) part[key] = name
    if (names.has(path)) continue
    names.set(path, name)
    const file = await reader.open(url)
    const bytes = file && (await bytesOf(file).catch(() => null))
    if (bytes) files.set(name, new Blob([bytes]))
  }
  return withManifest(files, manifest)
}

type Json = Record<string, unknown>

async function manifestOf(reader: PackageReader): Promise<Json | null> {
  try {
    const file = await reader.open(reader.manifest)
    return file && objectOf(shallow(JSON.parse(await textOf(file))))
  } catch {
    return null
  }
}

/** Where the manifest names a file: the object, and its key. */
function filesNamed(manifest: Json): [part: Json, key: string][] {
  const sources = objectOf(manifest.sources) ?? {}
  const parts = [...SOURCE_KEYS.map((key) => sources[key]), manifest.aliases, manifest.corrections]
  const packed = objectOf(manifest.packed)
  return [...parts.flatMap(urlsOf), ...(packed ? [[packed, 'issues'] as [Json, string]] : [])]
}

/** A source's own file and, of a table in several, the further ones. */
function urlsOf(value: unknown): [part: Json, key: string][] {
  const part = objectOf(value)
  if (!part) return []
  const more = Array.isArray(part.more) ? part.more.map(objectOf).filter((one) => one !== null) : []
  return [part, ...more].map((one): [Json, string] => [one, 'url'])
}

/** The path itself, or for one from elsewhere its last part, made unlike all others. */
function nameWithin(path: string, taken: ReadonlySet<string>): string {
  if (isInside(path) && !/[?#]/.test(path) && !taken.has(path)) return path
  const last =
    path
      .replace(/[?#].*/, '')
      .split(/[\\/:]/)
      .at(-1) ?? ''
  const plain = last !== '' && isInside(last) ? last : 'file'
  let name = plain
  for (let number = 2; taken.has(name); number++) name = `${number}-${plain}`
  return name
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}
