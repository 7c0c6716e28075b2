import {tableSource} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {ReadingContext} from './context'
import {headerIssues} from './headerIssues'
import {headerMeasure, headerNames} from './headers'
import {exponentOfHeader, exponentOfTitle} from './numbers'
import type {ColumnPlaces, ExtraColumn, TableKind} from './readTable'
import {openTable, type RecordBatch, type RecordFault, type Table} from './table'

/** A table whose columns are known. */
export interface NamedTable extends Table {
  /** What its columns are called in the contract. */
  names: string[]
}

/** Finds the header and what it means; what is wrong with it is listed. Null for a table that cannot be read. */
export async function namedTable(
  kind: TableKind<string, unknown>,
  file: string,
  batches: AsyncIterable<RecordBatch>,
  {campaign, issues, changes}: ReadingContext,
): Promise<NamedTable | null> {
  const {columns: given, headerRow} = tableSource(campaign, kind.source) ?? {}
  const table = await openTable(batches, {suits: headerMeasure(kind, given), ...(headerRow && {headerRow})})
  if (table && 'fault' in table) {
    issues.push(faultIssue(file, table.fault))
    return null
  }
  const header = table?.header ?? []
  const {names, by} = headerNames(kind.source, header, given)
  issues.push(...headerIssues(file, table?.headerRow ?? 1, header, names, kind.required))
  for (const {row, text} of table?.titles ?? []) changes.add(file, null, 'layout', row, text, '')
  for (const [column, name] of header.entries()) {
    if (by[column] === 'words') changes.add(file, name, 'column-name', null, name, names[column])
  }
  return table && kind.required.every((column) => names.includes(column)) ? {...table, names} : null
}

/** The powers of ten that bring columns to 万元, by their own headers or else by a row above. */
export function exponentsOf({header, titles}: Table): number[] {
  const exponent = exponentOfTitle(titles.map(({text}) => text).join(' ')) ?? 0
  return header.map((name) => exponentOfHeader(name) ?? exponent)
}

export function faultIssue(file: string, {row, value, problem}: RecordFault): DataIssue {
  return {severity: 'error', file, row, column: null, code: 'bad-csv', value, detail: {problem}}
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

/** Columns that are not the contract's, by their own headers. */
export function extraOf(
  known: readonly string[],
  names: readonly string[],
  header: readonly string[],
): ExtraColumn[] {
  return header.flatMap((name, column) =>
    name !== '' && !known.includes(names[column]) && header.indexOf(name) === column ? [{name, column}] : [],
  )
}
