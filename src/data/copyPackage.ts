import {filesNamed, manifestOf} from './manifestFiles'
import {isInside, type PackageFiles, withManifest} from './packageFiles'
import {bytesOf, MANIFEST_NAME, type PackageReader} from './reader'

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
