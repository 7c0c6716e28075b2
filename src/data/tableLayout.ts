import {exponentOfHeader, exponentOfTitle} from './numbers'
import type {ColumnPlaces, ExtraColumn} from './readTable'
import {MOST_COLUMNS, type Table} from './table'

export interface NamedTable extends Table {
  /** What its columns are called in the contract. */
  names: string[]
}

/** The columns of a table that may have several files: those of the first, then what others have besides. */
export interface Layout {
  names: readonly string[]
  header: readonly string[]
}

/** Columns beyond the contract's that several files have besides are kept up to the most that one may have. */
export function layoutOf(tables: readonly NamedTable[]): Layout {
  const [first, ...others] = tables
  const names = [...(first?.names ?? [])]
  const header = [...(first?.header ?? [])]
  const known = new Set(names)
  for (const table of others) {
    for (const [column, name] of table.names.entries()) {
      if (name === '' || known.has(name) || names.length >= MOST_COLUMNS) continue
      known.add(name)
      names.push(name)
      header.push(table.header[column])
    }
  }
  return {names, header}
}

/**
 * For each column of the layout its place in a file, -1 for one that it does not have. Null where the file is laid
 * out just so, as a table's only file is.
 */
export function orderOf(table: NamedTable, layout: Layout): number[] | null {
  const same =
    table.names.length === layout.names.length && table.names.every((name, at) => name === layout.names[at])
  if (same) return null
  return layout.names.map((name, at) => (name === '' ? own(table, at) : table.names.indexOf(name)))
}

/** A record in the order of the layout; cells beyond its file's header stay beyond that of the layout. */
export function arranged(record: readonly string[], order: readonly number[], width: number): string[] {
  const cells = order.map((column) => (column < 0 ? '' : (record[column] ?? '')))
  return record.length > width ? [...cells, ...record.slice(width)] : cells
}

function own({names}: NamedTable, at: number): number {
  return names[at] === '' ? at : -1
}

/** Of two columns with one name the first stands. */
export function placesOf<Name extends string>(
  names: readonly Name[],
  header: readonly string[],
): ColumnPlaces<Name> {
  return Object.fromEntries(
    [...names, 'county'].map((name) => [name, header.indexOf(name)]),
  ) as ColumnPlaces<Name>
}

export function placeOf(at: Record<string, number>, name: string): number {
  return at[name] ?? -1
}

/** Columns that are not the contract's, by their own headers. */
export function extraOf(known: readonly string[], {names, header}: Layout): ExtraColumn[] {
  return header.flatMap((name, column) =>
    name !== '' && !known.includes(names[column]) && header.indexOf(name) === column ? [{name, column}] : [],
  )
}

/** Of amounts that are not in 万元: as their own header says, else a row above it. */
export function exponentsOf({header, titles}: Table): number[] {
  const exponent = exponentOfTitle(titles.map(({text}) => text).join(' ')) ?? 0
  return header.map((name) => exponentOfHeader(name) ?? exponent)
}
