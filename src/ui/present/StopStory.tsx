import type {Tour, TourStop} from '#domain/tour'
import {localText} from '#i18n/words'
import {Bar} from '#ui/Bar'
import {useWords} from '#ui/Session'
import {placeLine, stopFigures} from './presentModel'
import {StopPictures} from './StopPictures'
import type {PresentProps} from './tourServices'
import type {StopPlace} from './usePlaces'
import {usePresentWords} from './usePresentWords'

interface Props extends PresentProps {
  tour: Tour
  stop: TourStop
  at: number
  here: StopPlace | undefined
  isSwipe: boolean
  onSwipe: () => void
}

/** What is told at a stop: its title, then and now, its figures. */
export function StopStory({state, tour, stop, at, here, pictureOf, isSwipe, onSwipe}: Props) {
  const words = useWords()
  const say = usePresentWords()
  const figures = stopFigures(state, stop, here, words, say)
  const line = [say.ofStops(String(tour.stops.length)), placeLine(state, here, words)].filter(Boolean)
  return (
    <div className="story">
      <p className="story__line">
        <b className="story__number">{say.stop(String(at))}</b> {line.join(words.pause)}
      </p>
      <h1>{localText(stop.title, words.language)}</h1>
      {stop.text && <p className="story__text">{localText(stop.text, words.language)}</p>}
      {(stop.before || stop.after) && (
        <StopPictures key={stop.id} stop={stop} pictureOf={pictureOf} isSwipe={isSwipe} onSwipe={onSwipe} />
      )}
      <div className="story__figures">
        {figures.map((figure) => (
          <section key={figure.name} className="story__figure">
            <p>{figure.name}</p>
            <p className="story__value">
              <b data-long={figure.number.length > 6 || undefined}>{figure.number || say.figure.unknown}</b>
              <span>{figure.unit}</span>
            </p>
            <Bar value={figure.bar} target={figure.target} achieved={figure.achieved} />
            <p className="story__goal">
              <span>{figure.left}</span>
              <span className={figure.short ? 'story__short' : ''}>{figure.right}</span>
            </p>
          </section>
        ))}
      </div>
    </div>
  )
}
