import type {MilestoneRecords} from '#domain/dataset'
import {cutTo, withRoom} from './columns'
import type {ReadingContext} from './context'
import {wordKey} from './forms'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import {REJECTED, References, UNKNOWN} from './references'
import type {Row} from './row'
import {named} from './townshipCells'
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
    this.unit = this.unitOf(row)
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

  /** The code of the city, a county or a township, whichever the cell says by its code or its name. */
  private unitOf(row: Row): string {
    const {at, context} = this
    const text = row.required(at.unit_code)
    if (text === '' || CITY.find(text) >= 0 || context.counties.find(text) >= 0) return text
    const known = context.townships.find(text)
    if (known === UNKNOWN && CITY_WORDS.has(wordKey(text))) {
      row.change(at.unit_code, 'word', 'city')
      return 'city'
    }
    if (known === REJECTED || context.counties.find(text) === REJECTED) row.orphan(at.unit_code)
    if (known !== UNKNOWN || row.orphanedBy >= 0) return text
    if (!context.names().isCity(text)) return this.namedUnit(row, text)
    row.change(at.unit_code, 'word', 'city')
    return 'city'
  }

  private milestoneOf(text: string): number {
    const {milestones} = this.context
    return milestones.find(this.names.get(wordKey(text)) ?? text)
  }

  /** Where a name is a county's and a township's, the milestone's level decides. */
  private namedUnit(row: Row, text: string): string {
    const {at, context} = this
    const names = context.names()
    const milestone = context.campaign.milestones[this.milestoneOf(row.text(at.milestone))]
    const county = names.county(text)
    const township = names.township(text, row.text(at.county))
    const isCounty = 'index' in county && (milestone?.level === 'county' || !('index' in township))
    const found = isCounty ? county : township
    const index = named(row, at.unit_code, found, isCounty ? 'county' : 'township', context)
    return index < 0 ? '' : names.codeOf(isCounty ? 'county' : 'township', index)
  }
}
