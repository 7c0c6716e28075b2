import type {Tour, TourStop} from '#domain/tour'
import {changedStop, freeId, movedStop, withoutStop, withStop} from '#domain/tourEdit'
import {toursWords} from '#i18n/toursWords'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import {stopView} from '#view/tourView'
import {proposedStop, shownView} from './stopProposal'
import type {ToursServices} from './toursServices'
import {useToursWords} from './useToursWords'

const [ZH, EN] = [toursWords('zh-CN'), toursWords('en')]

export type TourActs = ReturnType<typeof useTourActs>

/** All that may be done to the tour shown; each is said. */
export function useTourActs(
  {state, tours, own, put, remove, undo, at, onAt}: ToursServices,
  tour: Tour | null,
  onSaid: (said: string) => void,
) {
  const {language} = useWords()
  const say = useToursWords()
  const titleOf = ({title}: Pick<TourStop, 'title'>) => localText(title, language)
  const create = (stops: TourStop[] = []): Tour => {
    const id = freeId(
      'own',
      tours.map((one) => one.id),
    )
    return {id, title: {'zh-CN': ZH.newTour, en: EN.newTour}, stops}
  }
  return {
    add() {
      const known = tour ?? create()
      const stop = proposedStop(state, known)
      const here = known.stops.findIndex(({id}) => id === at.stop)
      put(withStop(known, stop, here < 0 ? undefined : here + 1))
      onAt({tour: known.id, stop: stop.id})
      onSaid(say.said.added(titleOf(stop)))
    },
    create() {
      const made = create()
      put(made)
      onAt({tour: made.id, stop: null})
      onSaid(say.said.added(titleOf(made)))
    },
    duplicate() {
      if (!tour) return
      const made = {...create([...tour.stops]), title: copyOf(tour.title)}
      put(made)
      onAt({tour: made.id})
      onSaid(say.said.added(titleOf(made)))
    },
    /** Takes the tour away or, where it is the package's, what was changed in it. */
    drop() {
      if (!tour || !own.has(tour.id)) return
      const isBrought = state.dataset.campaign.tours?.some(({id}) => id === tour.id)
      remove(tour.id)
      onSaid((isBrought ? say.said.reset : say.said.removed)(titleOf(tour)))
    },
    change(id: string, patch: Partial<TourStop>, key = '') {
      if (tour) put(changedStop(tour, id, patch), key && `${id} ${key}`)
    },
    move(id: string, to: number) {
      if (!tour) return
      const next = movedStop(tour, id, to)
      if (next === tour) return onSaid(say.said.end)
      put(next)
      const number = next.stops.findIndex((stop) => stop.id === id)
      onSaid(say.said.moved(titleOf(next.stops[number]), String(number + 1), String(next.stops.length)))
    },
    removeStop(id: string) {
      const place = tour?.stops.findIndex((stop) => stop.id === id) ?? -1
      if (!tour || place < 0) return
      const next = withoutStop(tour, id)
      put(next)
      onAt({stop: (next.stops[place] ?? next.stops[place - 1])?.id ?? null, editing: false})
      onSaid(say.said.removed(titleOf(tour.stops[place])))
    },
    update(id: string) {
      const stop = tour?.stops.find((one) => one.id === id)
      if (!tour || !stop) return
      put(changedStop(tour, id, {view: shownView(state)}))
      onSaid(say.said.updated(titleOf(stop)))
    },
    go(stop: TourStop) {
      onAt({stop: stop.id})
      state.change({...stopView(stop, state.dataset), tab: 'map'})
    },
    undo() {
      const id = undo()
      if (id === null) return
      onAt({tour: id})
      onSaid(say.said.undone)
    },
    say: onSaid,
  }
}

function copyOf(title: Tour['title']): Tour['title'] {
  return {'zh-CN': ZH.copyOf(title['zh-CN']), en: EN.copyOf(title.en)}
}
