import type {Dataset} from '#domain/dataset'
import {assignmentsOf} from './assignments'
import {basisDifferenceOf} from './basisDifference'
import {bookOf} from './book'
import {bulletinRows} from './bulletin'
import {geoJsonFile} from './geoJson'
import {outlookOf} from './outlook'
import {rowChangesOf} from './rowChanges'
import {timetableFigures, timetableFrame, timetableRows} from './timetableSource'
import {workOf} from './work'

/** What a paper may ask of the rows beside the figures; got when the first of them is asked. */
export const QUESTIONS = {
  assignments: assignmentsOf,
  basisDifference: basisDifferenceOf,
  book: bookOf,
  bulletin: bulletinRows,
  geoJson: geoJsonFile,
  outlook: outlookOf,
  rowChanges: rowChangesOf,
  timetableFigures,
  timetableFrame,
  timetableRows,
  work: workOf,
}

export type QuestionName = keyof typeof QUESTIONS
export type QuestionOf<Name extends QuestionName> = Parameters<(typeof QUESTIONS)[Name]>[1]
export type AnswerOf<Name extends QuestionName> = ReturnType<(typeof QUESTIONS)[Name]>

/** Puts a question to the rows. */
export function answer<Name extends QuestionName>(
  dataset: Dataset,
  name: Name,
  question: QuestionOf<Name>,
): AnswerOf<Name> {
  const of = QUESTIONS[name] as (rows: Dataset, asked: QuestionOf<Name>) => AnswerOf<Name>
  return of(dataset, question)
}
