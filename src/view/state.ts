import type {Outline} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import type {Account} from '#measures/account'
import type {Chosen} from './codec'
import type {Notice} from './parameter'

export type LoadStatus = 'idle' | 'loading' | 'ready' | 'failed'

/** All that can change on the page. What follows from it is in `selectors.ts`. */
export interface State {
  /** What the person chose; the View is this over what the package opens with. */
  chosen: Chosen
  /** The last one that could be read stays while another loads. Its rows are elsewhere. */
  dataset: Outline | null
  /** What its rows say for one reading: of the view's own, or for a moment of the one before. */
  account: Account | null
  /** Of the last package read, whether or not a Dataset came of it. */
  issues: readonly DataIssue[]
  load: LoadStatus
  /** Values in the address, or in the package's `open`, that could not be used. */
  notices: readonly Notice[]
}

export const INITIAL_STATE: State = {
  chosen: {},
  dataset: null,
  account: null,
  issues: [],
  load: 'idle',
  notices: [],
}
