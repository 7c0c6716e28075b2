import type {ProgressReports} from '#domain/dataset'
import {cutTo, withRoom} from './columns'
import type {ReadingContext} from './context'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import type {Row} from './row'

const COLUMNS = ['project_id', 'month', 'progress', 'invested'] as const
type Column = (typeof COLUMNS)[number]

export const PROGRESS: TableKind<Column, ProgressReports> = {
  source: 'progress',
  columns: COLUMNS,
  required: ['project_id', 'month', 'progress'],
  sink: (at, _extra, context) => new ProgressSink(at, context),
}

class ProgressSink implements RowSink<ProgressReports> {
  private count = 0
  private columns = {
    project: new Uint32Array(),
    day: new Int32Array(),
    percent: new Float64Array(),
    investedWan: new Float64Array(),
    row: new Uint32Array(),
  }

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly context: ReadingContext,
  ) {}

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.count + rows)
  }

  read(row: Row): void {
    const {at, columns, context, count} = this
    columns.project[count] = row.requiredReference(at.project_id, context.projects, 'unknown-project')
    row.required(at.month)
    columns.day[count] = row.day(at.month)
    row.required(at.progress)
    columns.percent[count] = row.percent(at.progress)
    columns.investedWan[count] = row.amount(at.invested)
    columns.row[count] = row.rowNumber
  }

  accept(): void {
    this.count++
  }

  finish(): ProgressReports {
    return {count: this.count, ...cutTo(this.columns, this.count)}
  }
}
