import type {MilestoneRecords} from '#domain/dataset'
import {cutTo, withRoom} from './columns'
import type {ReadingContext} from './context'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import {References, UNKNOWN} from './references'
import type {Row} from './row'

const COLUMNS = ['unit_code', 'milestone', 'done'] as const
type Column = (typeof COLUMNS)[number]

export const MILESTONES: TableKind<Column, MilestoneRecords> = {
  source: 'milestones',
  columns: COLUMNS,
  required: ['unit_code', 'milestone'],
  sink: (at, _extra, context) => new MilestoneSink(at, context),
}

const CITY = References.of(['city'])

class MilestoneSink implements RowSink<MilestoneRecords> {
  private columns = {milestone: new Int16Array(), doneDay: new Int32Array(), row: new Uint32Array()}
  private readonly units: string[] = []

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly context: ReadingContext,
  ) {}

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.units.length + rows)
  }

  read(row: Row): void {
    const {at, columns, context} = this
    const count = this.units.length
    row.requiredReference(at.unit_code, this.unitsLike(row.text(at.unit_code)), 'unknown-township')
    row.required(at.milestone)
    columns.milestone[count] = row.reference(at.milestone, context.milestones, 'unknown-value')
    columns.doneDay[count] = row.day(at.done)
    columns.row[count] = row.rowNumber
  }

  accept(row: Row): void {
    this.units.push(row.text(this.at.unit_code))
  }

  finish(): MilestoneRecords {
    const count = this.units.length
    return {count, unitCode: this.units, ...cutTo(this.columns, count)}
  }

  /** The city, the counties or the townships, whichever know the code. */
  private unitsLike(code: string): References {
    if (CITY.find(code) !== UNKNOWN) return CITY
    const {counties, townships} = this.context
    return counties.find(code) >= 0 || townships.find(code) === UNKNOWN ? counties : townships
  }
}
