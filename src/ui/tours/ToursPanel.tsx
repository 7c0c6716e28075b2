import {type KeyboardEvent, useEffect, useRef, useState} from 'react'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import {stepOfKey} from '#ui/stepKeys'
import {StopForm} from './StopForm'
import {StopList} from './StopList'
import {StopPins} from './StopPins'
import {Told} from './Told'
import {TourHead} from './TourHead'
import type {ToursServices} from './toursServices'
import {useTourActs} from './useTourActs'
import {useToursWords} from './useToursWords'
import './tours.css'

/** Beside the map, which stays free: a tour's stops in their order, and one of them to be edited. */
export default function ToursPanel(props: ToursServices) {
  const {tours, at, onAt, onClose, canUndo} = props
  const words = useWords()
  const say = useToursWords()
  const box = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  // Whoever opened it goes on in it.
  useEffect(() => {
    if (document.activeElement?.getAttribute('aria-controls') === 'tours') box.current?.focus()
  }, [])
  const tour = tours.find(({id}) => id === at.tour) ?? tours[0] ?? null
  const acts = useTourActs(props, tour, setSaid)
  const place = tour && at.editing ? tour.stops.findIndex(({id}) => id === at.stop) : -1
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      if (place >= 0) onAt({editing: false})
      else onClose()
    } else if (stepOfKey(event.nativeEvent) === 'undo') {
      event.preventDefault()
      event.stopPropagation()
      acts.undo()
    }
  }
  return (
    <aside ref={box} id="tours" className="tours" tabIndex={-1} aria-label={say.title} onKeyDown={onKey}>
      <header className="tours__head">
        <h2>{say.title}</h2>
        <button
          type="button"
          className="button button--plain button--square"
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="tours__body scroll">
        {tour && place >= 0 ? (
          <StopForm key={tour.stops[place].id} {...props} {...{tour, place, acts}} />
        ) : (
          <>
            <TourHead {...props} {...{tour, acts}} />
            {tour ? <StopList {...props} {...{tour, acts}} /> : <p className="quiet">{say.none}</p>}
          </>
        )}
      </div>
      {tour && <StopPins state={props.state} tour={tour} at={at.stop} />}
      <Told {...props} />
      <footer className="tours__foot">
        {place < 0 && (
          <button type="button" className="button button--primary" onClick={acts.add}>
            {say.act.add}
          </button>
        )}
        <button type="button" className="button" disabled={!canUndo} onClick={acts.undo}>
          {say.act.undo}
        </button>
        <p className="tours__said" role="status">
          {said}
        </p>
      </footer>
    </aside>
  )
}
