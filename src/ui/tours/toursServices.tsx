import type {DataIssue} from '#domain/issue'
import type {Tour} from '#domain/tour'
import type {PlanState} from '#ui/planState'

/** What a person is told of what became of files and pictures. */
export type ToursTold =
  | {what: 'saved'; name: string; missing: number}
  | {what: 'opened'; name: string; tours: number; left: number; other: string | null}
  | {what: 'refused'; name: string; issues: readonly DataIssue[]}
  | {what: 'picture-large' | 'picture-unreadable' | 'unexpected'; name: string}

/** What the panel shows: a tour, a stop of it by its id, and whether that is being edited. */
export interface ToursAt {
  tour: string | null
  stop: string | null
  editing: boolean
}

/** Where tours come from and what may be done to them. */
export interface ToursServices {
  state: PlanState
  /** Those of the package, and those made here. */
  tours: readonly Tour[]
  /** Ids of those that are kept in this browser. */
  own: ReadonlySet<string>
  /** Why nothing is kept; null while it is. */
  unkept: string | null
  canUndo: boolean
  at: ToursAt
  onAt: (at: Partial<ToursAt>) => void
  told: readonly ToursTold[]
  onTold: (told: readonly ToursTold[]) => void
  /** @param key of a field that is typed in: one step to take back */
  put: (tour: Tour, key?: string) => void
  remove: (id: string) => void
  /** The id of the tour whose last step was taken back. */
  undo: () => string | null
  present: (tour: string, stop: number) => void
  save: (tour: Tour) => Promise<void>
  open: (files: readonly File[]) => Promise<void>
  /** Keeps a file as a picture; how a tour names it, null where it is none: that is told. */
  addPicture: (file: File) => Promise<string | null>
  pictureOf: (url: string) => Promise<Blob | null>
  onClose: () => void
}
