import {PresentBoard} from './PresentBoard'
import {SpeakerPage} from './SpeakerPage'
import type {PresentProps} from './tourServices'
import {usePresentWords} from './usePresentWords'
import './present.css'

/** Presentation mode: an inspection stop by stop, for those who listen or, in a second window, for the one who speaks. */
export default function PresentPage(props: PresentProps) {
  const {state, tours} = props
  const {tour: wanted, speaker} = state.view
  const say = usePresentWords()
  const tour = tours.find(({id}) => id === wanted) ?? tours[0]
  if (!tour || tour.stops.length === 0)
    return (
      <main className="present present--none">
        <p>{say.none}</p>
        <button type="button" className="button button--primary" onClick={() => state.change({mode: 'plan'})}>
          {say.back}
        </button>
      </main>
    )
  return speaker ? <SpeakerPage {...props} tour={tour} /> : <PresentBoard {...props} tour={tour} />
}
