import type {Fit} from './fit'
import type {TableHead} from './look'
import type {FileForm} from './surveyed'
import {isBlank} from './table'

/**
 * A name for the shape of a file: its form and the headers found in it, whatever their width, case and spaces.
 * The sheet's name is no part of it: it holds the month as often as not.
 */
export function shapeOf(form: FileForm, fit: Fit | null, head: TableHead | null): string {
  const header = fit?.header ?? head?.records[0] ?? head?.records.find((record) => !isBlank(record)) ?? []
  const text = header.map((cell) => cell.normalize('NFKC').replace(/\s/g, '').toLowerCase()).join('\n')
  return `${form}:${hashed(text, 0x811c9dc5)}${hashed(text, 0x01000193)}`
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, as eight hexadecimal digits. */
function hashed(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
