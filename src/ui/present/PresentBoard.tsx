import {type CSSProperties, useEffect, useRef, useState} from 'react'
import {formatDay, formatMonth, type Month} from '#domain/month'
import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {PanelBoundary} from '#ui/PanelBoundary'
import {useWords} from '#ui/Session'
import {useSwipe} from '#ui/useSwipe'
import {useScreenLock} from '#ui/wall/useScreen'
import {Inset} from './Inset'
import {PresentMap} from './PresentMap'
import {StopStory} from './StopStory'
import {StopStrip} from './StopStrip'
import type {PresentProps} from './tourServices'
import {usePlaces} from './usePlaces'
import {usePresenter} from './usePresenter'
import {usePresentWords} from './usePresentWords'

/** What the audience sees: the map, the story of the stop, the way on. */
export function PresentBoard(props: PresentProps & {tour: Tour}) {
  const {state, tour, renderer} = props
  const words = useWords()
  const say = usePresentWords()
  const [isSwipe, setSwipe] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const [isBlocked, setBlocked] = useState(false)
  const unit = useUnit()
  useScreenLock()
  const presenter = usePresenter(state, tour, 'audience', {
    plan: () => (isHelp ? setHelp(false) : state.change({mode: 'plan'})),
    help: () => setHelp(!isHelp),
    swipe: () => setSwipe(!isSwipe),
    speaker: () => setBlocked(!openSpeaker()),
    fullscreen: toggleFullscreen,
  })
  const {at, black, act, digits} = presenter
  const stop = tour.stops[at - 1]
  const places = usePlaces(state, tour)
  const main = useRef<HTMLElement>(null)
  useSwipe(main, 'left', () => act({ask: 'next'}))
  useSwipe(main, 'right', () => act({ask: 'back'}))
  const {campaign} = state.dataset
  const month = formatMonth((campaign.timeline.start + state.month) as Month)
  const title = localText(tour.title, words.language)
  return (
    <main
      ref={main}
      className="present"
      data-stop={at}
      aria-label={say.label}
      style={{'--u': `${unit}px`} as CSSProperties}
    >
      <section className="present__map" aria-label={words.tabs.map}>
        {renderer && (
          <PanelBoundary resetKey={state.dataset}>
            <PresentMap {...props} {...{renderer, unit, stop, places, at}} />
          </PanelBoundary>
        )}
        <p className="present__month">
          <b>{month}</b>
          <span>{title}</span>
        </p>
        <PanelBoundary resetKey={state.dataset}>
          <Inset state={state} places={places} at={at} />
        </PanelBoundary>
        <button
          type="button"
          className="present__tap present__tap--back"
          tabIndex={-1}
          aria-label={say.speaker.previous}
          onClick={() => act({ask: 'back'})}
        />
        <button
          type="button"
          className="present__tap present__tap--next"
          tabIndex={-1}
          aria-label={say.speaker.next}
          onClick={() => act({ask: 'next'})}
        />
      </section>
      <section className="present__story" aria-live="polite">
        <PanelBoundary resetKey={stop}>
          <StopStory
            {...props}
            {...{stop, at, isSwipe, here: places[at - 1]}}
            onSwipe={() => setSwipe(!isSwipe)}
          />
        </PanelBoundary>
        <footer className="present__foot">
          <span>
            {say.asOf(formatDay(state.reading.asOf))}
            {campaign.synthetic && <b> {say.synthetic}</b>}
          </span>
          <span className="present__keys">
            {digits === '' ? (
              <>
                <button type="button" onClick={() => act({ask: 'plan'})}>
                  {say.keys.back}
                </button>
                <button type="button" onClick={() => act({ask: 'speaker'})}>
                  {say.keys.speaker}
                </button>
                <button type="button" aria-expanded={isHelp} onClick={() => act({ask: 'help'})}>
                  {say.keys.help}
                </button>
              </>
            ) : (
              <b>{say.goTo(digits)}</b>
            )}
          </span>
        </footer>
      </section>
      <StopStrip tour={tour} at={at} onGo={(to) => act({ask: 'go', stop: to})} />
      {isBlocked && (
        <p className="present__told" role="alert">
          {say.speaker.blocked}
        </p>
      )}
      {isHelp && <PresentHelp />}
      {black && <div className="present__black" data-testid="black" />}
    </main>
  )
}

function PresentHelp() {
  const {help} = usePresentWords()
  return (
    <section className="present__help panel" aria-label={help.title}>
      <dl>
        {help.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A hundredth of the screen's height; less where the screen is narrow. */
function useUnit(): number {
  const measure = () => Math.min(innerHeight / 100, innerWidth / 150)
  const [unit, setUnit] = useState(measure)
  useEffect(() => {
    const follow = () => setUnit(measure())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  })
  return unit
}

/** The same page in a window of its own, for the one who speaks. False where the browser lets none open. */
function openSpeaker(): boolean {
  const url = new URL(location.href)
  url.searchParams.set('speaker', 'true')
  return window.open(url.href, 'zhentu-speaker', 'popup,width=1000,height=720') !== null
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // A browser refuses it to a window that nobody has touched.
  done.catch(() => {})
}
