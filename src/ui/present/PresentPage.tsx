import type {ModeProps} from '#ui/modeProps'

export default function PresentPage({state}: ModeProps) {
  return <main className="present">{state.view.mode}</main>
}
