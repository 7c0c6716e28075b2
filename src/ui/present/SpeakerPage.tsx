import {useEffect, useState} from 'react'
import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import type {PresentProps} from './tourServices'
import {usePresenter} from './usePresenter'
import {usePresentWords} from './usePresentWords'

/** The speaker's window: notes, what comes next, the time; in step with the audience's screen. */
export function SpeakerPage({state, tour}: PresentProps & {tour: Tour}) {
  const {language} = useWords()
  const say = usePresentWords()
  const {at, black, began, digits, isLinked, act, restart} = usePresenter(state, tour, 'speaker', {})
  const now = useNow()
  const stop = tour.stops[at - 1]
  const next = tour.stops[at]
  const words = say.speaker
  return (
    <main className="speaker" aria-label={words.title} data-stop={at}>
      <header className="speaker__head">
        <p>
          <b>{say.stop(String(at))}</b> {say.ofStops(String(tour.stops.length))}
          <span className="quiet"> {isLinked ? words.linked : words.alone}</span>
        </p>
        <dl>
          <div>
            <dt>{words.elapsed}</dt>
            <dd>{elapsedText(now - began)}</dd>
          </div>
          <div>
            <dt>{words.clock}</dt>
            <dd>{clockText(now)}</dd>
          </div>
        </dl>
      </header>
      <section className="speaker__notes scroll" aria-label={words.notes} aria-live="polite">
        <h1>{localText(stop.title, language)}</h1>
        {stop.text && <p className="quiet">{localText(stop.text, language)}</p>}
        <p className="speaker__words">
          {stop.notes ? localText(stop.notes, language) : <span className="quiet">{words.noNotes}</span>}
        </p>
      </section>
      <section className="speaker__next">
        <h2>{words.next}</h2>
        <p>{next ? localText(next.title, language) : words.end}</p>
      </section>
      <footer className="speaker__foot">
        <button type="button" className="button" disabled={at === 1} onClick={() => act({ask: 'back'})}>
          ← {words.previous}
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={!next}
          onClick={() => act({ask: 'next'})}
        >
          {words.next} →
        </button>
        <button type="button" className="button" aria-pressed={black} onClick={() => act({ask: 'black'})}>
          {black ? words.light : words.black}
        </button>
        <button type="button" className="button" onClick={restart}>
          {words.restart}
        </button>
        <span role="status">{digits !== '' ? say.goTo(digits) : black ? words.isBlack : ''}</span>
      </footer>
    </main>
  )
}

/** Milliseconds since 1970, anew each second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now
}

function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

function clockText(milliseconds: number): string {
  const date = new Date(milliseconds)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
