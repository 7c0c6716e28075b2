import type {PlanState} from '#ui/planState'

export default function Taskbook({state}: {state: PlanState}) {
  return <section className="paper scroll">{state.view.tab}</section>
}
