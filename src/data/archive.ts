import {crcOf} from './archiveCrc'
import {type DirectoryEntry, packedBytesOf, readDirectory} from './archiveDirectory'
import {inflated} from './archiveInflate'
import {insidePath, isLitter, memberName} from './archiveNames'
import {type ArchiveProblem, BadArchive} from './archiveProblem'
import {joinedBytes} from './joinedBytes'
import type {PackageFile} from './reader'

export interface ArchiveLimits {
  members: number
  /** Of all members together, unpacked. */
  bytes: number
  /** How many times its packed bytes a member may hold, beyond a few megabytes. */
  ratio: number
}

/** More than any package of a campaign needs. */
const ARCHIVE_LIMITS: ArchiveLimits = {members: 20_000, bytes: 2 ** 30, ratio: 300}

/** A file of an archive. Reading it throws a BadArchive where it cannot be read, or is larger than allowed. */
export interface ArchiveMember extends PackageFile {
  /** Its path, without anything that leads out of the folder; unique. */
  name: string
  /** As the archive says; it may lie. */
  size: number
  /** Known before it is read. */
  problem: ArchiveProblem | null
  /** The bytes, piece after piece. */
  pieces(): Generator<Uint8Array>
}

export interface Archive {
  members: ArchiveMember[]
  /** Names that lead out of the folder, and those that stood before. */
  refused: {name: string; problem: ArchiveProblem}[]
}

const ENCRYPTED = 1
const UTF8 = 1 << 11
const STORED = 0
const DEFLATED = 8
const FREE_BYTES = 32 * 2 ** 20

/** The files of a zip; folders and what systems leave in them are none. Archives inside are plain files. */
export function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Archive | ArchiveProblem {
  const entries = readDirectory(bytes, limits.members)
  if (entries === null) return 'archive-damaged'
  if (entries === 'too-many') return 'archive-members'
  const archive: Archive = {members: [], refused: []}
  const names = new Set<string>()
  const spent: Spent = {bytes: 0}
  for (const entry of entries) {
    const name = memberName(entry.name, (entry.flags & UTF8) !== 0, entry.extra)
    const path = insidePath(name)
    if (path === null) archive.refused.push({name, problem: 'archive-path'})
    else if (/[\\/]$/.test(name) || isLitter(path)) continue
    else if (names.has(path)) archive.refused.push({name: path, problem: 'archive-twice'})
    else archive.members.push(memberOf(bytes, entry, path, limits, spent))
    if (path !== null) names.add(path)
  }
  return archive
}

/** A member's bytes, all of them. */
export function memberBytes(member: ArchiveMember): Uint8Array<ArrayBuffer> | ArchiveProblem {
  try {
    return joinedBytes([...member.pieces()])
  } catch (error) {
    if (error instanceof BadArchive) return error.problem
    throw error
  }
}

/** Bytes that all members have come to so far; one that is read again is counted once. */
interface Spent {
  bytes: number
}

function memberOf(
  bytes: Uint8Array,
  entry: DirectoryEntry,
  name: string,
  limits: ArchiveLimits,
  spent: Spent,
): ArchiveMember {
  const problem = problemOf(entry, limits)
  const most = Math.max(FREE_BYTES, entry.packedBytes * limits.ratio)
  let counted = 0
  function* pieces(): Generator<Uint8Array> {
    const packed = problem ? null : packedBytesOf(bytes, entry)
    if (!packed) throw new BadArchive(problem ?? 'archive-damaged')
    let length = 0
    let crc = 0
    for (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
      if (!piece) throw new BadArchive('archive-damaged')
      length += piece.length
      spent.bytes += Math.max(0, length - counted)
      counted = Math.max(counted, length)
      if (length > most || spent.bytes > limits.bytes) throw new BadArchive('archive-too-large')
      crc = crcOf(piece, crc)
      yield piece
    }
    if (crc !== entry.crc) throw new BadArchive('archive-damaged')
  }
  return {
    name,
    size: entry.bytes,
    problem,
    pieces,
    async *chunks() {
      yield* pieces()
    },
  }
}

function problemOf({flags, method, bytes}: DirectoryEntry, limits: ArchiveLimits): ArchiveProblem | null {
  if (flags & ENCRYPTED) return 'archive-encrypted'
  if (method !== STORED && method !== DEFLATED) return 'archive-method'
  return bytes > limits.bytes ? 'archive-too-large' : null
}
