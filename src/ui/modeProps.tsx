import type {Renderer} from '#map/software/detect'
import type {PlanState} from './planState'

/** What the wall and the presentation are given. */
export interface ModeProps {
  state: PlanState
  /** Null where this computer cannot draw a map. */
  renderer: Renderer | null
  landUrl: string
  notices: readonly string[]
  onDismiss: () => void
  /** Given each time the picture changes: settles when it is on the screen. */
  onShow: (drawn: Promise<void>) => void
}
