import type {MilestoneRecords} from '#domain/dataset'
import {cutTo, withRoom} from './columns'
import type {ReadingContext} from './context'
import {wordKey} from './forms'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import {References, UNKNOWN} from './references'
import type {Row} from './row'
import {CITY_WORDS, namesOf, type Words} from './words'

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
  private readonly names: Words
  private unit = ''

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly context: ReadingContext,
  ) {
    this.names = namesOf(context.campaign.milestones)
  }

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.units.length + rows)
  }

  read(row: Row): void {
    const {at, columns, context} = this
    const count = this.units.length
    const units = this.unitsLike(row.text(at.unit_code))
    const index = row.requiredReference(at.unit_code, units, 'unknown-township', CITY_WORDS)
    this.unit = units === CITY && index >= 0 ? 'city' : row.text(at.unit_code)
    row.required(at.milestone)
    columns.milestone[count] = row.reference(at.milestone, context.milestones, 'unknown-value', this.names)
    columns.doneDay[count] = row.day(at.done)
    columns.row[count] = row.rowNumber
  }

  accept(): void {
    this.units.push(this.unit)
  }

  finish(): MilestoneRecords {
    const count = this.units.length
    return {count, unitCode: this.units, ...cutTo(this.columns, count)}
  }

  /** The city, the counties or the townships, whichever know the code. */
  private unitsLike(code: string): References {
    if (CITY.find(code) !== UNKNOWN) return CITY
    const {counties, townships} = this.context
    const known = counties.find(code) >= 0 || townships.find(code) >= 0
    if (!known && code.length < 6 && CITY_WORDS.has(wordKey(code))) return CITY
    return counties.find(code) >= 0 || townships.find(code) === UNKNOWN ? counties : townships
  }
}
