import type {Correction} from '#domain/change'
import type {DataIssue} from '#domain/issue'
import {isBesides} from './besides'
import type {Changes} from './changes'
import type {ReadingContext} from './context'
import {Corrections, correctionsMade} from './corrections'
import type {ColumnPlaces, RowCounts, RowSink, TableKind} from './readTable'
import {RejectedRows} from './rejected'
import {Row} from './row'
import {faultIssue, orphanedIssue, unreadRows} from './rowIssues'
import {type RecordBatch, type RecordFault, type TableLimits, titleText} from './table'
import {arranged, exponentsOf, type Layout, type NamedTable, orderOf, placeOf} from './tableLayout'

/** A file whose header was read, and where its rows go. */
interface RowsSetting {
  table: NamedTable
  file: string
  layout: Layout
  /** Of the layout. */
  at: ColumnPlaces<string>
  sink: RowSink<unknown>
  onRows(rows: number): void
  /** A file with more ends there; `issues` of all that was read so far. */
  most: TableLimits
}

/** Reads the rows of one file of a table; `whole` is false where it has more of them than are read. */
export async function readRows(
  kind: TableKind<string, unknown>,
  {table, file, layout, at, sink, onRows, most}: RowsSetting,
  context: ReadingContext,
): Promise<{counts: RowCounts; whole: boolean}> {
  const {issues, changes} = context
  const {header, names} = table
  const order = orderOf(table, layout)
  const row = rowOf(kind, {table, file, layout, at}, order, context)
  const run: TableRun = {
    sink,
    counts: {read: 0, accepted: 0, orphaned: 0},
    issues,
    changes,
    file,
    table,
    order,
    idColumn: names.indexOf('id'),
    record: [],
    orphaning: new Set(),
    corrections: new Corrections(context.corrections, file),
    made: correctionsMade(context),
    rejected: new RejectedRows(kind.source, file, header),
  }
  let rows = 0
  let whole = true
  for await (const batch of table.batches) {
    rows += batch.records.length + batch.faults.length
    const tooMany = rows > most.rows ? 'rows' : issues.length > most.issues ? 'issues' : null
    if (tooMany) issues.push(unreadRows(file, batch, tooMany))
    whole = !tooMany
    if (tooMany) break
    readBatch(batch, row, run)
    onRows(run.counts.read)
  }
  const rejected = run.rejected.table()
  if (rejected) context.rejected.push(rejected)
  const {orphaned} = run.counts
  if (orphaned > 0) issues.push(orphanedIssue(file, orphaningColumns(run, layout), orphaned))
  return {counts: run.counts, whole}
}

/** The one row of a file, in the layout's order of columns. */
function rowOf(
  {required}: TableKind<string, unknown>,
  {table, file, layout, at}: Pick<RowsSetting, 'table' | 'file' | 'layout' | 'at'>,
  order: readonly number[] | null,
  {issues, changes, lastDay}: ReadingContext,
): Row {
  const inOrder = <V>(own: readonly V[], none: readonly V[]) =>
    order ? order.map((column, index) => (column < 0 ? none[index] : own[column])) : own
  return new Row({
    file,
    header: inOrder(table.header, layout.header),
    names: layout.names,
    issues,
    changes,
    placeColumns: [placeOf(at, 'lon'), placeOf(at, 'lat')].filter((column) => column >= 0),
    requiredColumns: required.map((name) => at[name]),
    exponents: inOrder(
      exponentsOf(table),
      layout.names.map(() => 0),
    ),
    lastDay,
  })
}

function orphaningColumns({orphaning, order, table: {header}}: TableRun, layout: Layout): string {
  const columns = layout.header.flatMap((name, at) =>
    orphaning.has(at) ? (header[order ? order[at] : at] ?? name) : [],
  )
  return columns.join(', ')
}

/** One file's reading. */
interface TableRun {
  sink: RowSink<unknown>
  counts: RowCounts
  issues: DataIssue[]
  changes: Changes
  file: string
  /** Its header is as the file has it. */
  table: NamedTable
  /** Null where the file's columns are those of the table. */
  order: readonly number[] | null
  /** In the file; of a table without ids -1. */
  idColumn: number
  /** The record that is being read, as it stands. */
  record: readonly string[]
  /** Columns that refer to rows that were left out. */
  orphaning: Set<number>
  corrections: Corrections
  made: (correction: Correction) => void
  rejected: RejectedRows
}

/** Records and faults in the order of their rows: of two with one id the first stands. */
function readBatch({records, rows, faults, broken}: RecordBatch, row: Row, run: TableRun): void {
  run.sink.room(records.length)
  let fault = 0
  for (let i = 0; i < records.length; i++) {
    while (fault < faults.length && faults[fault].row < rows[i]) skipFault(faults[fault++], run)
    const record =
      run.corrections.size > 0
        ? run.corrections.applied(run.table.header, records[i], rows[i], run.made)
        : records[i]
    run.record = record
    const cells = run.order ? arranged(record, run.order, run.table.header.length) : record
    if (row.begin(cells, rows[i], broken)) readRow(row, run)
  }
  while (fault < faults.length) skipFault(faults[fault++], run)
}

function readRow(row: Row, run: TableRun): void {
  const {sink, counts, issues, changes, file, table, record, idColumn, orphaning, rejected} = run
  counts.read++
  const issuesBefore = row.issuesBefore
  if (row.unreadable) sink.skip?.((record[idColumn] ?? '').trim())
  else sink.read(row)
  if ((row.rejected || row.orphanedBy >= 0) && isBesides(record, table, idColumn)) {
    counts.read--
    issues.length = issuesBefore
    changes.add(file, null, 'layout', row.rowNumber, titleText(record), '')
  } else if (row.rejected) {
    const reasons = issues.slice(issuesBefore)
    rejected.add({row: row.rowNumber, cells: record, reasons})
  } else if (row.orphanedBy >= 0) {
    counts.orphaned++
    orphaning.add(row.orphanedBy)
    rejected.add({row: row.rowNumber, cells: record, reasons: []})
  } else {
    sink.accept(row)
    row.keep()
    counts.accepted++
  }
}

function skipFault(fault: RecordFault, {sink, counts, issues, file, idColumn, rejected}: TableRun): void {
  counts.read++
  sink.skip?.((fault.cells[idColumn] ?? '').trim())
  const issue = faultIssue(file, fault)
  issues.push(issue)
  rejected.add({row: fault.row, cells: fault.cells, reasons: [issue]})
}
