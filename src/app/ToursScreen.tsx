import {useEffect, useSyncExternalStore} from 'react'
import type {Campaign} from '#domain/campaign'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import ToursPanel from '#ui/tours/ToursPanel'
import type {ToursTold} from '#ui/tours/toursServices'
import {PictureRefused, shrunk} from './pictureShrink'
import {saveTour, takeTours} from './tourFiles'
import {pictureOf} from './tourPictures'
import {present} from './tourReturn'
import {ownTours, useTours} from './tours'
import {setToursDesk, useToursDesk} from './toursDesk'

/** The making of tours with what it needs of the page: where they are kept, files, pictures. */
export default function ToursScreen({state, onClose}: {state: PlanState; onClose: () => void}) {
  const words = useWords()
  const {campaign} = state.dataset
  const {tours, ready} = useTours(campaign)
  const {own, problem, steps} = useSyncExternalStore(ownTours.subscribe, ownTours.state)
  const {at, told} = useToursDesk()
  useLeaveAsked()
  if (!ready) return null
  return (
    <ToursPanel
      {...{state, tours, at, told, onClose, present, pictureOf, addPicture, undo}}
      own={new Set(own.map(({id}) => id))}
      unkept={problem && words.keeping.trouble[problem]}
      canUndo={steps.length > 0}
      onAt={(next) => setToursDesk({at: next})}
      onTold={tell}
      put={(tour, key) => ownTours.put(tour, key)}
      remove={(id) => ownTours.remove(id)}
      save={(tour) => save(tour, campaign)}
      open={openTours}
    />
  )
}

/** Takes files of tours in, and shows the last one. */
export async function openTours(files: readonly File[]): Promise<void> {
  const {told, opened} = await takeTours(files).catch((error) => ({told: [unexpected(error)], opened: null}))
  setToursDesk({told, ...(opened !== null && {at: {tour: opened, stop: null, editing: false}})})
}

async function save(...of: [Parameters<typeof saveTour>[0], Campaign]): Promise<void> {
  tell([await saveTour(...of).catch(unexpected)])
}

async function addPicture(file: File): Promise<string | null> {
  try {
    return await ownTours.addPicture(await shrunk(file))
  } catch (error) {
    tell([error instanceof PictureRefused ? {what: error.why, name: file.name} : unexpected(error)])
    return null
  }
}

function undo(): string | null {
  return ownTours.undo()
}

function tell(told: readonly ToursTold[]): void {
  setToursDesk({told})
}

function unexpected(error: unknown): ToursTold {
  return {what: 'unexpected', name: error instanceof Error ? error.message : String(error)}
}

/** What could not be kept is gone with the page. */
function useLeaveAsked(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!ownTours.isUnkept) return
      event.preventDefault()
      // Chromium before 119 asks only by this.
      event.returnValue = true
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
