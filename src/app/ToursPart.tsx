import {lazy, Suspense} from 'react'
import {TOUR_FILE} from '#domain/tour'
import {PanelBoundary} from '#ui/PanelBoundary'
import type {PlanState} from '#ui/planState'
import {ToursButton} from '#ui/ToursButton'
import {addTroubles, setDesk} from './deskStore'
import {setToursDesk, useToursDesk} from './toursDesk'

/** Most never open it, and pay nothing for it. */
const ToursScreen = lazy(() => import('./ToursScreen'))

/** What plan mode has of tours. */
export function toursPart(state: PlanState) {
  return {button: <Button />, panel: <Panel state={state} />}
}

/** Files of tours are taken in at once, whatever lies on the desk. False where there are others among them. */
export function takeTourFiles(files: Iterable<File>): boolean {
  const tours = [...files]
  if (tours.length === 0 || !tours.every(({name}) => TOUR_FILE.test(name))) return false
  setDesk({open: false})
  setToursDesk({open: true})
  import('./ToursScreen')
    .then(({openTours}) => openTours(tours))
    .catch((error: unknown) => addTroubles([{what: 'unexpected', name: String(error)}]))
  return true
}

function Button() {
  const {open} = useToursDesk()
  return <ToursButton open={open} onToggle={() => setToursDesk({open: !open})} />
}

function Panel({state}: {state: PlanState}) {
  const {open} = useToursDesk()
  if (!open) return null
  return (
    <PanelBoundary resetKey={state.dataset}>
      <Suspense>
        <ToursScreen state={state} onClose={close} />
      </Suspense>
    </PanelBoundary>
  )
}

/** Whoever was in the panel is at its button then. */
function close(): void {
  setToursDesk({open: false})
  document.getElementById('tours-button')?.focus()
}
