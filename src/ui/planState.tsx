import type {ChosenBasemap} from '#domain/basemap'
import type {Dataset, Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import type {Renderer} from '#map/software/detect'
import type {Account} from '#measures/account'
import type {BookQuestion} from '#measures/book'
import type {BookColumn} from '#measures/bookColumns'
import type {ExcerptOf} from '#measures/excerpt'
import type {Found} from '#measures/find'
import type {AnswerOf, QuestionName, QuestionOf} from '#measures/questions'
import type {Selection} from '#measures/selection'
import type {Snapshot, Timeline} from '#measures/types'
import type {GroundSource} from '#scene/source'
import type {View} from '#view/view'

/** Choices that can be taken back and made again. */
export interface Steps {
  /** How many there are to take back. */
  at: number
  canUndo: boolean
  canRedo: boolean
  undo: () => void
  redo: () => void
}

export type SheetForm = 'csv' | 'xlsx'

/** A table of the task book for a file, in words. */
export interface BookSheet {
  name: string
  /** What the table is: a row for each thing to know. */
  above: string[][]
  /** `words`: what to write for each key of a choice. */
  columns: (BookColumn & {header: string; words?: Record<string, string>})[]
}

/** What leaves the page besides the table. */
export interface PlanOutput {
  /** Townships with their figures, and the rows shown, as GeoJSON made where the rows are kept. */
  geoJson: () => Promise<Blob>
  /** The whole package as a zip; null where its files cannot be had. */
  packageZip: () => Promise<{name: string; zip: Blob} | null>
  /** Saves as a file named after the campaign and the month. */
  save: (what: string, extension: string, content: Blob) => Promise<void>
  /** Saves under a name of its own. */
  saveAs: (name: string, content: Blob) => Promise<void>
  /** What pictures of the map are drawn with; null where this computer draws none. */
  drawing: {renderer: Renderer; landUrl: string} | null
}

/** What plan mode shows and how a person changes it. All of it comes from the store. */
export interface PlanState {
  dataset: Outline
  view: View
  reading: Reading
  selection: Selection
  timeline: Timeline
  snapshot: Snapshot
  /** The month before; null at the first. */
  previous: Snapshot | null
  /** The month compared with; null where none is. */
  compared: Snapshot | null
  /** The same without the filter by county: the ranking keeps every county in sight. */
  allCounties: {timeline: Timeline; snapshot: Snapshot}
  /** How many rows stand in each state. */
  states: Account['states']
  /** What the area and the classes of the filter let through. */
  within: Account['within']
  /** False for the moment in which the figures of another filter are counted. */
  settled: boolean
  /** The map under the campaign, or what the one that is chosen has not got. */
  basemap: {chosen: ChosenBasemap | null; lack: 'unknown' | 'file' | 'key' | 'place' | null}
  /** What the map draws of the rows. */
  source: GroundSource
  /** A few rows, which are kept elsewhere. */
  excerpt: (of: ExcerptOf) => Promise<Dataset>
  /** Units and projects that a person may mean, the nearest first. */
  find: (query: string) => Promise<Found[]>
  /** What a paper wants to know of the rows besides. */
  ask: <Name extends QuestionName>(name: Name, question: QuestionOf<Name>) => Promise<AnswerOf<Name>>
  month: MonthIndex
  change: (patch: Partial<View>) => void
  steps: Steps
  /** Hands over the table of what is shown as a file. */
  saveTable: (form: SheetForm) => Promise<void>
  /** Hands over a table of the task book as a file. */
  saveBook: (question: BookQuestion, sheet: BookSheet, form: SheetForm) => Promise<void>
  /** Hands over what leaves the page. */
  output: PlanOutput
  player: {
    playing: boolean
    speed: number
    loop: boolean
    toggle: () => void
    setSpeed: (speed: number) => void
    setLoop: (loop: boolean) => void
    goTo: (month: number) => void
    goToPhase: (step: 1 | -1) => void
  }
}
