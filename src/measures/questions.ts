import type {Dataset} from '#domain/dataset'

/** What a paper may ask of the rows beside the figures; how each is answered is got when it is first asked. */
const QUESTIONS = {
  assignments: async () => (await import('./assignments')).assignmentsOf,
  basisDifference: async () => (await import('./basisDifference')).basisDifferenceOf,
  book: async () => (await import('./book')).bookOf,
  bulletin: async () => (await import('./bulletin')).bulletinRows,
  geoJson: async () => (await import('./geoJson')).geoJsonFile,
  outlook: async () => (await import('./outlook')).outlookOf,
  rowChanges: async () => (await import('./rowChanges')).rowChangesOf,
  timetableFigures: async () => (await import('./timetableSource')).timetableFigures,
  timetableFrame: async () => (await import('./timetableSource')).timetableFrame,
  timetableRows: async () => (await import('./timetableSource')).timetableRows,
  work: async () => (await import('./work')).workOf,
}

type Answering<Name extends QuestionName> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>

export type QuestionName = keyof typeof QUESTIONS
export type QuestionOf<Name extends QuestionName> = Parameters<Answering<Name>>[1]
export type AnswerOf<Name extends QuestionName> = ReturnType<Answering<Name>>

/** Puts a question to the rows. */
export async function answer<Name extends QuestionName>(
  dataset: Dataset,
  name: Name,
  question: QuestionOf<Name>,
): Promise<AnswerOf<Name>> {
  const of = (await QUESTIONS[name]()) as (rows: Dataset, asked: QuestionOf<Name>) => AnswerOf<Name>
  return of(dataset, question)
}
