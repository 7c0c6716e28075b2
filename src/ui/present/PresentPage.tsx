import {useEffect} from 'react'
import {useWords} from '#ui/Session'
import {PresentBoard} from './PresentBoard'
import {SpeakerPage} from './SpeakerPage'
import type {PresentProps} from './tourServices'
import {usePresentWords} from './usePresentWords'
import './present.css'

/** Presentation mode: an inspection stop by stop, for those who listen or, in a second window, for the one who speaks. */
export default function PresentPage(props: PresentProps) {
  const {state, tours} = props
  const {tour: wanted, speaker} = state.view
  const words = useWords()
  const found = tours.find(({id}) => id === wanted)
  const tour = found ?? tours[0]
  if (!tour || tour.stops.length === 0) return <NoTour {...props} />
  if (speaker) return <SpeakerPage {...props} tour={tour} />
  if (found || wanted === null) return <PresentBoard {...props} tour={tour} />
  const notices = [words.notices.wrongValue('tour', wanted), ...props.notices]
  const dismiss = () => {
    state.change({tour: tour.id})
    props.onDismiss()
  }
  return <PresentBoard {...props} tour={tour} notices={notices} onDismiss={dismiss} />
}

/** A package without a tour: how to make one, and the way back. */
function NoTour({state, onShow}: PresentProps) {
  const say = usePresentWords()
  const {change} = state
  useEffect(() => onShow(Promise.resolve()), [onShow])
  useEffect(() => {
    const onKey = ({key}: KeyboardEvent) => key === 'Escape' && change({mode: 'plan'})
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [change])
  return (
    <main className="present present--none">
      <h1>{say.label}</h1>
      <p>{say.none}</p>
      <button type="button" className="button button--primary" onClick={() => change({mode: 'plan'})}>
        {say.keys.back}
      </button>
    </main>
  )
}
