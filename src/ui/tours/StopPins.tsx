import {useLayoutEffect, useMemo, useRef} from 'react'
import {createPortal} from 'react-dom'
import type {LonLat} from '#domain/area'
import type {Tour} from '#domain/tour'
import type {CampaignMap} from '#map/CampaignMap'
import type {PlanState} from '#ui/planState'
import {usePlaces} from '#ui/present/usePlaces'
import {shownMap} from '#ui/shownMap'

interface Props {
  state: PlanState
  tour: Tour
  /** Id of the stop that is shown. */
  at: string | null
}

/** Where the stops of a tour lie on plan mode's map, by their numbers. The list says the same. */
export function StopPins({state, tour, at}: Props) {
  const key = JSON.stringify(
    tour.stops.map(({id, view, project, place}) => [id, view.township, project, place]),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed moves no stop
  const placed = useMemo(() => tour, [key])
  const places = usePlaces(state, placed)
  const map = state.view.tab === 'map' ? shownMap.current : null
  if (!map) return null
  const pins = tour.stops.map((stop, place) => ({
    id: stop.id,
    number: place + 1,
    place: places[place]?.place ?? null,
  }))
  // The one that is shown lies on top.
  pins.sort((one, other) => Number(one.id === at) - Number(other.id === at))
  return createPortal(
    pins.map(
      ({id, number, place}) =>
        place && <Pin key={id} map={map} place={place} number={number} isHere={id === at} />,
    ),
    map.element,
  )
}

function Pin({
  map,
  place: [lon, lat],
  number,
  isHere,
}: {
  map: CampaignMap
  place: LonLat
  number: number
  isHere: boolean
}) {
  const pin = useRef<HTMLSpanElement>(null)
  useLayoutEffect(
    () =>
      map.watchCamera(({project}) => {
        const [x, y] = project(lon, lat)
        if (pin.current) pin.current.style.transform = `translate(${x}px, ${y}px)`
      }),
    [map, lon, lat],
  )
  return (
    <span ref={pin} className="tour-pin" data-here={isHere || undefined} aria-hidden="true">
      {number}
    </span>
  )
}
