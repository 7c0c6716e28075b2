import type {PlanState} from '#ui/planState'
import {VIEW_KEYS} from '#view/codec'
import {selectView} from '#view/selectors'
import {setView, store} from '#view/store'
import type {View} from '#view/view'

/** What a presentation leaves as it is. */
const STAYS: readonly (keyof View)[] = ['data', 'mode', 'lang', 'theme', 'tour', 'stop', 'speaker']
const TAKEN_BACK = VIEW_KEYS.filter((key) => !STAYS.includes(key))

/** What plan mode showed when a presentation began. */
let before: View | null = null

/** Presents a tour from a stop on, counted from 1. */
export function present(tour: string, stop: number): void {
  before = selectView(store.getState())
  setView({mode: 'present', tour, stop})
}

/** What changes the view of a presentation: whoever leaves it for the plan finds that as it was. */
export function returning(change: PlanState['change']): PlanState['change'] {
  return (patch) => {
    if (patch.mode !== 'plan' || !before) return change(patch)
    const known = Object.fromEntries(TAKEN_BACK.map((key) => [key, before?.[key]]))
    before = null
    change({...known, ...patch})
  }
}
