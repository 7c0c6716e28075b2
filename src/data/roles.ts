import type {SourceKey} from '#domain/campaign'
import {SOURCE_KEYS} from '#domain/campaign'
import {laterName} from './nameHints'
import {type Entry, TIERS} from './surveyFile'
import {isBlank} from './table'

/** Rows of each file that are compared. */
const COMPARED = 100

/** The files of each table in the order in which they are read. */
export type TableFiles = Map<SourceKey, Entry[]>

/**
 * Settles which files make up each table where several might. Files with other rows of the same table are read one
 * after another; of those with the same rows the best stands: what a person or the manifest said, then the one with
 * more of the columns, then the one whose name is the later. The others' role becomes `other`.
 */
export function settled(entries: readonly Entry[]): TableFiles {
  const files: TableFiles = new Map()
  for (const key of SOURCE_KEYS) {
    const rivals = entries.filter(({file}) => file.role === key).sort(better)
    if (rivals.length > 0) files.set(key, joinedTo(rivals))
  }
  const single = entries.filter(
    ({file: {role, form}}) => role === 'aliases' || (role === 'corrections' && form === 'json'),
  )
  for (const role of ['aliases', 'corrections'] as const) {
    const [lead, ...others] = single.filter(({file}) => file.role === role).sort(better)
    for (const other of others) passOver(other, lead)
  }
  return files
}

function better(a: Entry, b: Entry): number {
  return (
    TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) ||
    (a.fit?.missing.length ?? 0) - (b.fit?.missing.length ?? 0) ||
    (b.fit?.known ?? 0) - (a.fit?.known ?? 0) ||
    laterName(b.file.name, a.file.name)
  )
}

/** @param rivals the best first */
function joinedTo([lead, ...others]: Entry[]): Entry[] {
  const joined = [lead]
  const seen = keysOf(lead)
  for (const other of others) {
    if (other.tier !== 'chosen' && !(other.tier === lead.tier && other.tier === 'manifest')) {
      const keys = keysOf(other)
      if (lead.tier === 'manifest' || !sameTable(lead, other) || overlap(keys, seen)) {
        passOver(other, lead)
        continue
      }
      for (const key of keys) seen.add(key)
    }
    joined.push(other)
  }
  const [first, ...rest] = joined.sort((a, b) => laterName(a.file.name, b.file.name))
  for (const {file, tier} of rest) {
    if (tier === 'guessed' || tier === 'same-shape') file.reason = {because: 'joined', file: first.file.name}
  }
  return [first, ...rest]
}

function passOver({file}: Entry, lead: Entry): void {
  file.role = 'other'
  file.reason = {because: 'better', file: lead.file.name}
}

/**
 * By the contract's columns; a township may have added some of its own. One list may lack some that another has, as
 * places or dates; one that has only a few of them may be a summary.
 */
function sameTable(lead: Entry, other: Entry): boolean {
  const known = ({fit}: Entry) => fit?.kind.columns.filter((name) => fit.names.includes(name)) ?? []
  const [most, own] = [known(lead), known(other)]
  if (most.join() === own.join()) return own.length > 0
  const whole = lead.fit?.missing.length === 0 && other.fit?.missing.length === 0
  const telling = (other.fit?.kind.required.length ?? 0) > 2 || own.length >= most.length / 2
  return whole && own.length > 2 && telling
}

/** A version of a file has most of its rows; a list of another township none, slips of the pen aside. */
function overlap(keys: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  let both = 0
  for (const key of keys) if (seen.has(key)) both++
  return both > keys.size / 5
}

/** What tells the first rows of a table from any others. */
function keysOf({fit, head}: Entry): Set<string> {
  if (!fit || !head) return new Set()
  const columns = fit.kind.key.map((name) => fit.names.indexOf(name)).filter((column) => column >= 0)
  const records = head.records
    .slice(fit.at + 1)
    .filter((record) => !isBlank(record))
    .slice(0, COMPARED)
  return new Set(records.map((record) => JSON.stringify(columns.map((column) => record[column] ?? ''))))
}
