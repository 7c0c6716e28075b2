import {degreesE7, HOUSE_GRADES, type Houses, type IndexColumn} from '#domain/dataset'
import type {Day} from '#domain/month'
import {cutTo, indexColumn, TextColumnBuilder, withRoom} from './columns'
import type {ReadingContext} from './context'
import {PlaceReader} from './place'
import type {ColumnPlaces, ExtraColumn, RowSink, TableKind} from './readTable'
import {References} from './references'
import type {Row} from './row'
import {TownshipCells} from './townshipCells'
import {GRADE_WORDS} from './words'

const COLUMNS = [
  'id',
  'township_code',
  'lon',
  'lat',
  'grade',
  'hardship',
  'filed',
  'relieved',
  'treated',
] as const
type Column = (typeof COLUMNS)[number]

export const HOUSES: TableKind<Column, Houses> = {
  source: 'houses',
  columns: COLUMNS,
  required: ['id', 'township_code'],
  sink: (at, extra, context) => new HouseSink(at, extra, context),
}

const GRADES = References.of(HOUSE_GRADES)

class HouseSink implements RowSink<Houses> {
  private count = 0
  private columns = {
    township: new Uint32Array() as IndexColumn,
    lonE7: new Int32Array(),
    latE7: new Int32Array(),
    grade: new Int8Array(),
    hardship: new Int8Array(),
    filedDay: new Int32Array(),
    relievedDay: new Int32Array(),
    treatedDay: new Int32Array(),
    row: new Uint32Array(),
  }
  private readonly seen = new References()
  private readonly ids = new TextColumnBuilder()
  private readonly extraTexts: TextColumnBuilder[]
  private readonly place: PlaceReader
  private readonly townships: TownshipCells
  private id = ''

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly extra: ExtraColumn[],
    context: ReadingContext,
  ) {
    this.columns.township = indexColumn(context.townshipCount)
    this.extraTexts = extra.map(() => new TextColumnBuilder())
    this.place = new PlaceReader(context, 'houses', at)
    this.townships = new TownshipCells(context, at)
  }

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.count + rows)
  }

  read(row: Row): void {
    const {at, columns, count} = this
    this.id = row.id(at.id, this.seen)
    columns.township[count] = this.townships.readPlaced(row, this.place)
    columns.lonE7[count] = degreesE7(this.place.lon)
    columns.latE7[count] = degreesE7(this.place.lat)
    columns.grade[count] = row.reference(at.grade, GRADES, 'unknown-value', GRADE_WORDS)
    columns.hardship[count] = row.flag(at.hardship)
    columns.filedDay[count] = row.day(at.filed)
    columns.relievedDay[count] = row.day(at.relieved)
    columns.treatedDay[count] = row.day(at.treated)
    columns.row[count] = row.rowNumber
    this.checkOrder(row)
  }

  accept(row: Row): void {
    this.ids.append(this.id)
    for (let i = 0; i < this.extra.length; i++) this.extraTexts[i].append(row.text(this.extra[i].column))
    this.count++
  }

  skip(id: string): void {
    this.seen.see(id)
  }

  finish(): Houses {
    return {
      count: this.count,
      id: this.ids.column(),
      ...cutTo(this.columns, this.count),
      extra: this.extra.map(({name}, index) => ({name, text: this.extraTexts[index].column()})),
    }
  }

  private checkOrder(row: Row): void {
    const {filedDay, relievedDay, treatedDay} = this.columns
    const filed = filedDay[this.count] as Day
    const relieved = relievedDay[this.count] as Day
    const treated = treatedDay[this.count] as Day
    row.checkOrder('filed', filed, 'relieved', relieved)
    row.checkOrder('filed', filed, 'treated', treated)
    row.checkOrder('relieved', relieved, 'treated', treated)
  }
}
