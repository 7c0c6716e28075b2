import {type MouseEvent, useEffect, useState} from 'react'
import {createPortal} from 'react-dom'
import type {TourStop} from '#domain/tour'
import type {CampaignMap} from '#map/CampaignMap'
import type {Projection} from '#scene/labels'
import {PlaceRing} from '#ui/PlaceRing'
import {shownMap} from '#ui/shownMap'
import type {StopProps} from './StopForm'
import {useToursWords} from './useToursWords'

/** Degrees are kept to about a metre. */
const DIGITS = 5

/** Where a stop lies street by street: picked on the map, or its centre. */
export function PlaceField({state, stop, acts}: StopProps & {stop: TourStop}) {
  const say = useToursWords()
  const [isPicking, setPicking] = useState(false)
  const map = state.view.tab === 'map' ? shownMap.current : null
  const {place} = stop
  const set = ([lon, lat]: [number, number]) => {
    const next = {lon: Number(lon.toFixed(DIGITS)), lat: Number(lat.toFixed(DIGITS))}
    acts.change(stop.id, {place: next})
    acts.say(say.said.placed(String(next.lon), String(next.lat)))
    setPicking(false)
  }
  return (
    <section className="tours__field">
      <h3 className="tours__label">{say.field.place}</h3>
      <p>{place ? `${place.lon}, ${place.lat}` : <span className="faint">{say.place.none}</span>}</p>
      <div className="tours__acts">
        <button
          type="button"
          className="button"
          aria-pressed={isPicking}
          disabled={!map}
          title={map ? undefined : say.place.noMap}
          onClick={() => setPicking(!isPicking)}
        >
          {say.place.pick}
        </button>
        <button type="button" className="button" disabled={!map} onClick={() => map && set(centreOf(map))}>
          {say.place.centre}
        </button>
        {place && (
          <button type="button" className="button" onClick={() => acts.change(stop.id, {place: null})}>
            {say.place.clear}
          </button>
        )}
      </div>
      {map &&
        place &&
        !isPicking &&
        createPortal(<PlaceRing map={map} place={[place.lon, place.lat]} />, map.element)}
      {map &&
        isPicking &&
        createPortal(<Picking map={map} onPlace={set} onStop={() => setPicking(false)} />, map.element)}
    </section>
  )
}

interface PickingProps {
  map: CampaignMap
  onPlace: (place: [lon: number, lat: number]) => void
  onStop: () => void
}

/** Lies over the map until a place is clicked. */
function Picking({map, onPlace, onStop}: PickingProps) {
  const say = useToursWords()
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onStop()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onStop])
  const pick = ({clientX, clientY, detail}: MouseEvent) => {
    const {left, top} = map.element.getBoundingClientRect()
    // Pressed with a key it has no place of its own.
    onPlace(detail === 0 ? centreOf(map) : unproject(map, clientX - left, clientY - top))
  }
  return (
    <button type="button" className="tours__picking" onClick={pick}>
      <span className="panel">{say.place.picking}</span>
    </button>
  )
}

function centreOf(map: CampaignMap): [lon: number, lat: number] {
  const {width, height} = map.element.getBoundingClientRect()
  return unproject(map, width / 2, height / 2)
}

function unproject(map: CampaignMap, x: number, y: number): [lon: number, lat: number] {
  let place: [number, number] = [0, 0]
  const end = map.watchCamera((now: Projection) => {
    place = now.unproject(x, y)
  })
  end()
  return place
}
