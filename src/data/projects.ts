import {tasksOf} from '#domain/campaign'
import {degreesE7, type IndexColumn, type Projects} from '#domain/dataset'
import type {Day} from '#domain/month'
import {cutTo, indexColumn, TextColumnBuilder, withRoom} from './columns'
import type {ReadingContext} from './context'
import {PlaceReader} from './place'
import type {ColumnPlaces, ExtraColumn, RowSink, TableKind} from './readTable'
import type {Row} from './row'
import {TownshipCells} from './townshipCells'
import {namesOf, type Words} from './words'

const COLUMNS = [
  'id',
  'name',
  'township_code',
  'lon',
  'lat',
  'task',
  'unit',
  'invest_planned',
  'loan',
  'start',
  'due',
  'done',
] as const
type Column = (typeof COLUMNS)[number]

export const PROJECTS: TableKind<Column, Projects> = {
  source: 'projects',
  columns: COLUMNS,
  required: ['id', 'name', 'township_code'],
  sink: (at, extra, context) => new ProjectSink(at, extra, context),
}

class ProjectSink implements RowSink<Projects> {
  private count = 0
  private columns = {
    township: new Uint32Array() as IndexColumn,
    lonE7: new Int32Array(),
    latE7: new Int32Array(),
    task: new Int16Array(),
    investPlannedWan: new Float64Array(),
    loanWan: new Float64Array(),
    startDay: new Int32Array(),
    dueDay: new Int32Array(),
    doneDay: new Int32Array(),
    row: new Uint32Array(),
  }
  private readonly ids = new TextColumnBuilder()
  private readonly names = new TextColumnBuilder()
  private readonly units = new TextColumnBuilder()
  private readonly extraTexts: TextColumnBuilder[]
  private readonly place: PlaceReader
  private readonly townships: TownshipCells
  private readonly weighted: boolean
  private readonly taskNames: Words
  private id = ''

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly extra: ExtraColumn[],
    private readonly context: ReadingContext,
  ) {
    this.columns.township = indexColumn(context.townshipCount)
    this.extraTexts = extra.map(() => new TextColumnBuilder())
    this.place = new PlaceReader(context, 'projects', at)
    this.taskNames = namesOf(tasksOf(context.campaign))
    this.townships = new TownshipCells(context, at)
    this.weighted = context.campaign.progressWeight === 'investment'
  }

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.count + rows)
  }

  read(row: Row): void {
    const {at, columns, context, count} = this
    this.id = row.id(at.id, context.projects)
    row.required(at.name)
    columns.township[count] = this.townships.readPlaced(row, this.place)
    columns.lonE7[count] = degreesE7(this.place.lon)
    columns.latE7[count] = degreesE7(this.place.lat)
    columns.task[count] = row.reference(at.task, context.tasks, 'unknown-value', this.taskNames)
    columns.investPlannedWan[count] = row.amount(at.invest_planned)
    columns.loanWan[count] = row.amount(at.loan)
    columns.startDay[count] = row.day(at.start)
    columns.dueDay[count] = row.dueDay(at.due)
    columns.doneDay[count] = row.day(at.done)
    columns.row[count] = row.rowNumber
    row.checkOrder('start', columns.startDay[count] as Day, 'done', columns.doneDay[count] as Day)
    if (this.weighted && !(columns.investPlannedWan[count] > 0)) {
      row.warn(at.invest_planned, 'no-weight', undefined, undefined, 'invest_planned')
    }
  }

  accept(row: Row): void {
    this.ids.append(this.id)
    this.names.append(row.text(this.at.name))
    this.units.append(row.text(this.at.unit))
    for (let i = 0; i < this.extra.length; i++) this.extraTexts[i].append(row.text(this.extra[i].column))
    this.context.projects.accept(this.id, this.count++)
  }

  skip(id: string): void {
    this.context.projects.see(id)
  }

  finish(): Projects {
    const columns = cutTo(this.columns, this.count)
    return {
      count: this.count,
      id: this.ids.column(),
      name: this.names.column(),
      unit: this.units.column(),
      ...columns,
      loanWan: columns.loanWan.every(Number.isNaN) ? new Float64Array() : columns.loanWan,
      extra: this.extra.map(({name}, index) => ({name, text: this.extraTexts[index].column()})),
    }
  }
}
