import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import {usePresentWords} from './usePresentWords'

/** Stops seen at once, the next one among them. */
const SHOWN = 5

/** The way: what was seen, where one is, what comes. The next stop is the only dark block. */
export function StopStrip({tour, at, onGo}: {tour: Tour; at: number; onGo: (stop: number) => void}) {
  const {language} = useWords()
  const say = usePresentWords()
  const {stops} = tour
  const first = Math.max(0, Math.min(at - 2, stops.length - SHOWN))
  return (
    <nav className="stops" aria-label={localText(tour.title, language)}>
      <ol>
        {stops.slice(first, first + SHOWN).map((stop, index) => {
          const number = first + index + 1
          const place = number < at ? 'seen' : number === at ? 'here' : number === at + 1 ? 'next' : 'later'
          return (
            <li key={stop.id} className={`stops__stop stops__stop--${place}`}>
              <button
                type="button"
                aria-current={place === 'here' ? 'step' : undefined}
                onClick={() => onGo(number)}
              >
                <span className="stops__number">{number}</span>
                <span className="stops__text">
                  <span className="stops__title">{localText(stop.title, language)}</span>
                  <span className="stops__beside">
                    {place === 'next'
                      ? say.next
                      : place === 'here'
                        ? say.here
                        : place === 'seen'
                          ? say.seen
                          : ''}
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
