import {type Zippable, zipSync} from 'fflate'
import {type ArchiveMember, openArchive} from './archive'
import {bytesOf, type FileContent, fileOf, headOf} from './reader'
import {isArchive, SIGNATURE_BYTES} from './signatures'
import {isWorkbook} from './workbook'

type Files = ReadonlyMap<string, FileContent>

/** Bytes of a zip that is held whole while its members are read. */
const MOST_BYTES = 2 ** 30
const SHAPE_PARTS = /\.(shp|shx|dbf|prj|cpg|sbn|sbx|qix|shp\.xml)$/i

/**
 * What a person laid down, file by file: zips are replaced by what is in them, the parts of a Shapefile by one zip
 * under the name of its .shp. A zip that is all there is leaves no folder of its name. Throws only when it is aborted.
 */
export async function unpacked(files: Files, signal?: AbortSignal): Promise<Map<string, FileContent>> {
  const flat = new Map<string, FileContent>()
  for (const [name, content] of files) {
    signal?.throwIfAborted()
    const members = await membersOf(content)
    const folder = files.size === 1 ? '' : `${name}/`
    if (members) for (const member of members) flat.set(folder + member.name, member)
    else flat.set(name, content)
  }
  return withShapefiles(flat)
}

/** Null for a file that is no zip of files, or one that cannot be read: that is told when it is surveyed. */
async function membersOf(content: FileContent): Promise<ArchiveMember[] | null> {
  const file = fileOf(content)
  const head = await headOf(file, SIGNATURE_BYTES).catch(() => null)
  if (!head || !isArchive(head) || (file.size ?? 0) > MOST_BYTES) return null
  const bytes = await bytesOf(file).catch(() => null)
  const archive = bytes && openArchive(bytes)
  if (!archive || typeof archive === 'string') return null
  return isWorkbook(archive.members.map(({name}) => name)) ? null : archive.members
}

/** A Shapefile is read as one file. */
async function withShapefiles(files: Files): Promise<Map<string, FileContent>> {
  const parts = new Map<string, string[]>()
  for (const name of files.keys()) {
    if (!SHAPE_PARTS.test(name)) continue
    const stem = stemOf(name)
    parts.set(stem, [...(parts.get(stem) ?? []), name])
  }
  const joined = new Map<string, FileContent>()
  for (const [name, content] of files) {
    const names = SHAPE_PARTS.test(name) ? parts.get(stemOf(name))! : []
    if (!names.some((one) => /\.shp$/i.test(one))) joined.set(name, content)
    else if (/\.shp$/i.test(name)) joined.set(name, (await zipOf(names, files)) ?? content)
  }
  return joined
}

/** Null where a part cannot be read, or is too large. */
async function zipOf(names: readonly string[], files: Files): Promise<Uint8Array | null> {
  const parts: Zippable = {}
  let bytes = 0
  for (const name of names) {
    const file = fileOf(files.get(name)!)
    bytes += file.size ?? 0
    const content = bytes > MOST_BYTES ? null : await bytesOf(file).catch(() => null)
    if (!content) return null
    parts[name.split('/').at(-1)!] = [content, {level: 0}]
  }
  return zipSync(parts)
}

function stemOf(name: string): string {
  return name.replace(SHAPE_PARTS, '').toLowerCase()
}
