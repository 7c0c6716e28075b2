import type {ArchiveMember} from './archive'
import {type ArchiveProblem, BadArchive} from './archiveProblem'
import {pathOfUrl} from './manifestFiles'
import {MANIFEST_NAME, type PackageFile, type PackageReader} from './reader'

/**
 * A package in a zip: its manifest stands at the top, or in the single folder there. Nothing outside of it is read.
 *
 * @param bytes of the zip, asked for once, when the first file is
 */
export function archiveReader(bytes: () => Promise<Uint8Array>): PackageReader {
  let opening: Promise<ReadonlyMap<string, ArchiveMember> | ArchiveProblem> | null = null
  return {
    manifest: MANIFEST_NAME,
    async open(path) {
      opening ??= bytes().then(packageFiles, unreadable)
      const files = await opening
      // The manifest's issue tells what is wrong with the whole.
      if (typeof files === 'string') return path === MANIFEST_NAME ? broken(files) : null
      return files.get(plainPath(path)) ?? files.get(plainPath(pathOfUrl(path))) ?? null
    },
  }
}

async function packageFiles(bytes: Uint8Array): Promise<ReadonlyMap<string, ArchiveMember> | ArchiveProblem> {
  // Only those who have a zip pay for its reader.
  const {openArchive} = await import('./archive')
  const archive = openArchive(bytes)
  if (typeof archive === 'string') return archive
  const folder = folderOf(archive.members.map(({name}) => name))
  const inside = archive.members.filter(({name}) => name.startsWith(folder))
  return new Map(inside.map((member) => [member.name.slice(folder.length), member]))
}

/** '' for the top; else the single folder, with its slash. */
function folderOf(names: readonly string[]): string {
  const [first] = names
  if (first === undefined || names.includes(MANIFEST_NAME)) return ''
  const folder = first.slice(0, first.indexOf('/') + 1)
  return names.every((name) => name.startsWith(folder)) ? folder : ''
}

function unreadable(error: unknown): ArchiveProblem {
  return error instanceof BadArchive ? error.problem : 'archive-damaged'
}

function broken(problem: ArchiveProblem): PackageFile {
  return {
    size: null,
    chunks: () => ({
      [Symbol.asyncIterator]: () => ({next: () => Promise.reject(new BadArchive(problem))}),
    }),
  }
}

function plainPath(path: string): string {
  return path.replace(/^(\.\/)+/, '')
}
