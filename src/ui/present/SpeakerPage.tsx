import {useEffect, useState} from 'react'
import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import {useScreenLock} from '#ui/wall/useScreen'
import {clockText, elapsedText} from './speakerTime'
import type {PresentProps} from './tourServices'
import {type Presenter, usePresenter} from './usePresenter'
import {usePresentWords} from './usePresentWords'
import {toggleFullscreen} from './windows'
import './speaker.css'

/** The speaker's window: notes, what comes next, the time; in step with the audience's screen. */
export function SpeakerPage({state, tour, onShow}: PresentProps & {tour: Tour}) {
  const {language} = useWords()
  const say = usePresentWords()
  const presenter = usePresenter(state, tour, 'speaker', {fullscreen: toggleFullscreen})
  const {at, isLinked} = presenter
  useScreenLock()
  // There is no map to wait for.
  useEffect(() => onShow(Promise.resolve()))
  const {title, text, notes} = tour.stops[at - 1]
  const words = say.speaker
  return (
    <main className="speaker" aria-label={words.title} data-stop={at}>
      <header className="speaker__head">
        <p>
          <b className="speaker__number">{say.stop(String(at))}</b> {say.ofStops(String(tour.stops.length))}
          <span className={isLinked ? 'speaker__link' : 'speaker__link speaker__link--alone'} role="status">
            {isLinked ? words.linked : words.alone}
          </span>
        </p>
        <Times presenter={presenter} />
      </header>
      <section className="speaker__notes scroll" aria-label={words.notes} aria-live="polite">
        <h1>{localText(title, language)}</h1>
        {text && <p className="quiet">{localText(text, language)}</p>}
        <p className="speaker__words">
          {notes ? localText(notes, language) : <span className="quiet">{words.noNotes}</span>}
        </p>
      </section>
      <Next tour={tour} at={at} />
      <Steering presenter={presenter} isLast={at === tour.stops.length} />
    </main>
  )
}

function Times({presenter: {began, restart}}: {presenter: Presenter}) {
  const words = usePresentWords().speaker
  const now = useNow()
  return (
    <dl>
      <div>
        <dt>{words.elapsed}</dt>
        <dd>
          {elapsedText(now - began)}{' '}
          <button type="button" className="button speaker__restart" onClick={restart}>
            {words.restart}
          </button>
        </dd>
      </div>
      <div>
        <dt>{words.clock}</dt>
        <dd>{clockText(now)}</dd>
      </div>
    </dl>
  )
}

function Next({tour, at}: {tour: Tour; at: number}) {
  const {language} = useWords()
  const {next: head, end} = usePresentWords().speaker
  const next = tour.stops[at]
  return (
    <section className="speaker__next">
      <h2>
        {head}
        {next?.at && <span> {next.at}</span>}
      </h2>
      <p>{next ? localText(next.title, language) : end}</p>
      {next?.text && <p className="speaker__more">{localText(next.text, language)}</p>}
    </section>
  )
}

function Steering({presenter, isLast}: {presenter: Presenter; isLast: boolean}) {
  const say = usePresentWords()
  const words = say.speaker
  const {at, cover, digits, act} = presenter
  return (
    <footer className="speaker__foot">
      <button type="button" className="button" disabled={at === 1} onClick={() => act({ask: 'back'})}>
        ← {words.previous}
      </button>
      <button
        type="button"
        className="button button--primary"
        disabled={isLast}
        onClick={() => act({ask: 'next'})}
      >
        {words.next} →
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={cover !== null}
        onClick={() => act({ask: cover ?? 'black'})}
      >
        {cover ? words.light : words.black}
      </button>
      <span role="status">{digits !== '' ? say.goTo(digits) : cover ? words.covered[cover] : ''}</span>
    </footer>
  )
}

/** Milliseconds since 1970, anew each half second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return now
}
