import {ASSESSMENT_STAGES, type Assessments, SAMPLE_LEVELS} from '#domain/dataset'
import {cutTo, withRoom} from './columns'
import type {ReadingContext} from './context'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import {References} from './references'
import type {Row} from './row'
import {TownshipCells} from './townshipCells'
import {namesOf, RESULT_WORDS, SAMPLE_WORDS, STAGE_WORDS, type Words} from './words'

const COLUMNS = ['township_code', 'date', 'score', 'result', 'counts_for', 'stage', 'sample'] as const
type Column = (typeof COLUMNS)[number]

export const ASSESSMENTS: TableKind<Column, Assessments> = {
  source: 'assessments',
  columns: COLUMNS,
  required: ['township_code', 'date', 'result'],
  sink: (at, _extra, context) => new AssessmentSink(at, context),
}

const STAGES = References.of(ASSESSMENT_STAGES)
const DEFAULT_STAGE = ASSESSMENT_STAGES.indexOf('province')
const SAMPLES = References.of(SAMPLE_LEVELS)
const RESULTS = References.of(['fail', 'pass'])

class AssessmentSink implements RowSink<Assessments> {
  private count = 0
  private columns = {
    township: new Uint32Array(),
    day: new Int32Array(),
    score: new Float64Array(),
    pass: new Uint8Array(),
    countsFor: new Int16Array(),
    stage: new Uint8Array(),
    sample: new Int8Array(),
    row: new Uint32Array(),
  }

  private readonly phaseNames: Words
  private readonly townships: TownshipCells

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly context: ReadingContext,
  ) {
    this.phaseNames = namesOf(context.campaign.phases)
    this.townships = new TownshipCells(context, at)
  }

  room(rows: number): void {
    this.columns = withRoom(this.columns, this.count + rows)
  }

  read(row: Row): void {
    const {at, columns, context, count} = this
    columns.township[count] = this.townships.read(row)
    row.required(at.date)
    columns.day[count] = row.day(at.date)
    columns.score[count] = row.measure(at.score, 0)
    columns.pass[count] = row.requiredReference(at.result, RESULTS, 'unknown-value', RESULT_WORDS)
    columns.countsFor[count] = row.reference(at.counts_for, context.phases, 'unknown-value', this.phaseNames)
    const stage = row.reference(at.stage, STAGES, 'unknown-value', STAGE_WORDS)
    columns.stage[count] = stage < 0 ? DEFAULT_STAGE : stage
    columns.sample[count] = row.reference(at.sample, SAMPLES, 'unknown-value', SAMPLE_WORDS)
    columns.row[count] = row.rowNumber
  }

  accept(): void {
    this.count++
  }

  finish(): Assessments {
    return {count: this.count, ...cutTo(this.columns, this.count)}
  }
}
