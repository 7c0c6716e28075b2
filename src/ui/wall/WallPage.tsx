import type {ModeProps} from '#ui/modeProps'

export default function WallPage({state}: ModeProps) {
  return <main className="wall">{state.view.mode}</main>
}
