import {formatMonth} from '#domain/month'
import type {Tour, TourStop} from '#domain/tour'
import {formatNumber} from '#i18n/numbers'
import {localText} from '#i18n/words'
import type {PresentWords} from '#i18n/zhPresent'
import {metresAlong} from '#ui/areas/geodesy'
import {useWords} from '#ui/Session'
import {parseAddress} from '#view/codec'
import type {StopPlace} from './usePlaces'
import {usePresentWords} from './usePresentWords'

interface Props {
  tour: Tour
  places: readonly StopPlace[]
  at: number
  /** Stops seen at once, the next one among them. */
  shown: number
  onGo: (stop: number) => void
}

/** The way: what was seen, where one is, what comes. The next stop is the only dark block. */
export function StopStrip({tour, places, at, shown, onGo}: Props) {
  const {language} = useWords()
  const say = usePresentWords()
  const {stops} = tour
  const first = Math.max(0, Math.min(at - 2, stops.length - shown))
  return (
    <nav className="stops" aria-label={localText(tour.title, language)}>
      <ol>
        {stops.slice(first, first + shown).map((stop, index) => {
          const number = first + index + 1
          const standing = standingOf(number, at)
          const told = standing === 'later' ? '' : say[standing]
          const way = standing === 'next' ? wayTo(places[at - 1], places[at], say) : ''
          // The month of the figures, where the tour does not say the time of the visit.
          const when = stop.at ?? monthOf(stop)
          const beside = standing === 'next' ? [told, way, when] : [when, told]
          return (
            <li key={`${stop.id} ${number}`} className={`stops__stop stops__stop--${standing}`}>
              <button
                type="button"
                aria-current={standing === 'here' ? 'step' : undefined}
                onClick={() => onGo(number)}
              >
                <span className="stops__number">{number}</span>
                <span className="stops__text">
                  <span className="stops__title">{localText(stop.title, language)}</span>
                  <span className="stops__beside">
                    {beside.filter(Boolean).join(standing === 'next' ? say.dot : ' ')}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function standingOf(number: number, at: number): 'seen' | 'here' | 'next' | 'later' {
  if (number < at) return 'seen'
  if (number === at) return 'here'
  return number === at + 1 ? 'next' : 'later'
}

function monthOf({view}: TourStop): string {
  const {month} = parseAddress(new URLSearchParams(view)).chosen
  return typeof month === 'number' ? formatMonth(month) : ''
}

/** How far it is; nothing where either stop has no place. */
function wayTo(from: StopPlace | undefined, to: StopPlace | undefined, say: PresentWords): string {
  if (!from?.place || !to?.place) return ''
  const metres = metresAlong([from.place, to.place])
  const distance =
    metres < 950 ? `${formatNumber(Math.round(metres / 10) * 10)} m` : `${formatNumber(metres / 1000, 1)} km`
  return say.straight(distance)
}
