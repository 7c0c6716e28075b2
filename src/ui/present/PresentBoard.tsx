import {type CSSProperties, type RefObject, useEffect, useRef, useState} from 'react'
import {formatMonth, type Month} from '#domain/month'
import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {PanelBoundary} from '#ui/PanelBoundary'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {type Comparison, useComparison} from '#ui/useComparison'
import {useRootSize} from '#ui/useRootSize'
import {useSwipe} from '#ui/useSwipe'
import {useIdlePointer, useScreenLock} from '#ui/wall/useScreen'
import {Inset} from './Inset'
import {PresentFoot} from './PresentFoot'
import {PresentHelp, PresentNotices} from './PresentHelp'
import {PresentLegend} from './PresentLegend'
import {PresentMap} from './PresentMap'
import type {PresentAct} from './presentKeys'
import {StopStory} from './StopStory'
import {StopStrip} from './StopStrip'
import type {PresentProps} from './tourServices'
import {usePlaces} from './usePlaces'
import {usePresenter} from './usePresenter'
import {DESK_PIXELS} from './usePresentMap'
import {usePresentWords} from './usePresentWords'
import {openSpeaker, toggleFullscreen} from './windows'

/** What the audience sees: the map, the story of the stop, the way on. */
export function PresentBoard(props: PresentProps & {tour: Tour}) {
  const {tour} = props
  const comparison = useComparison(props.state)
  const state = comparison ? asChange(props.state) : props.state
  const [isSwipe, setSwipe] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const [isBlocked, setBlocked] = useState(false)
  const say = usePresentWords()
  const unit = useUnit()
  const isIdle = useIdlePointer()
  useRootSize(unit * DESK_PIXELS)
  useScreenLock()
  const presenter = usePresenter(state, tour, 'audience', {
    plan: () => (isHelp ? setHelp(false) : state.change({mode: 'plan'})),
    help: () => setHelp(!isHelp),
    swipe: () => setSwipe(!isSwipe),
    speaker: () => setBlocked(!openSpeaker()),
    fullscreen: toggleFullscreen,
  })
  const {at, cover, act, digits} = presenter
  const stop = tour.stops[at - 1]
  const places = usePlaces(state, tour)
  const main = useRef<HTMLElement>(null)
  useFingers(main, act)
  const here = places[at - 1]
  return (
    <main
      ref={main}
      className={isIdle ? 'present present--idle' : 'present'}
      data-stop={at}
      style={{'--u': `${unit}px`} as CSSProperties}
    >
      <Announced tour={tour} at={at} />
      <MapSide {...props} {...{state, unit, stop, places, at, act, comparison}} />
      <section className="present__story">
        <PanelBoundary resetKey={stop}>
          <StopStory {...props} {...{state, stop, at, isSwipe, here, comparison}} />
        </PanelBoundary>
        <PresentFoot {...{state, stop, digits, isSwipe, isHelp, act}} />
      </section>
      <StopStrip
        tour={tour}
        places={places}
        at={at}
        shown={innerWidth < 130 * unit ? 3 : 5}
        onGo={(to) => act({ask: 'go', stop: to})}
      />
      <PresentNotices {...props} isBlocked={isBlocked} onSeen={() => setBlocked(false)} />
      {isHelp && <PresentHelp />}
      {cover && (
        <button
          type="button"
          className="present__cover"
          data-cover={cover}
          aria-label={say.speaker.light}
          onClick={() => act({ask: cover})}
        />
      )}
    </main>
  )
}

/** Nobody moves a divider here: of two months the change is shown. */
function asChange(state: PlanState): PlanState {
  return {...state, view: {...state.view, compareAs: 'change'}}
}

interface MapSideProps extends PresentProps {
  tour: Tour
  unit: number
  stop: Tour['stops'][number]
  places: ReturnType<typeof usePlaces>
  at: number
  act: (act: PresentAct) => void
  comparison: Comparison | null
}

/** The map with what lies over it; a tap near its edges goes on or back. */
function MapSide({act, ...props}: MapSideProps) {
  const {state, tour, renderer, stop, places, at, comparison} = props
  const words = useWords()
  const say = usePresentWords()
  const {dataset, month} = state
  const isWhole = (places[at - 1]?.region ?? -1) < 0
  const calendar = (dataset.campaign.timeline.start + month) as Month
  return (
    <section
      className={renderer ? 'present__map' : 'present__map present__map--none'}
      aria-label={words.tabs.map}
    >
      {renderer ? (
        <PanelBoundary resetKey={dataset}>
          <PresentMap {...props} {...{renderer, stop}} />
        </PanelBoundary>
      ) : (
        <p className="present__none">{say.noMap}</p>
      )}
      <div className="present__top">
        <p className="present__month" data-covers="">
          <b>{formatMonth(calendar)}</b>
          <span>{localText(tour.title, words.language)}</span>
        </p>
        {renderer && <PresentLegend {...{state, isWhole, comparison}} />}
      </div>
      <PanelBoundary resetKey={dataset}>
        <Inset state={state} places={places} at={at} />
      </PanelBoundary>
      {(['back', 'next'] as const).map((ask) => (
        <button
          key={ask}
          type="button"
          className={`present__tap present__tap--${ask}`}
          tabIndex={-1}
          aria-label={ask === 'back' ? say.speaker.previous : say.speaker.next}
          onClick={() => act({ask})}
        />
      ))}
    </section>
  )
}

/** Said to those who do not see the screen, once a stop. */
function Announced({tour, at}: {tour: Tour; at: number}) {
  const words = useWords()
  const say = usePresentWords()
  const {title, text} = tour.stops[at - 1]
  const parts = [
    say.stop(String(at)),
    say.ofStops(String(tour.stops.length)),
    localText(title, words.language),
  ]
  return (
    <p className="visually-hidden" role="status">
      {[...parts, text ? localText(text, words.language) : ''].filter(Boolean).join(words.pause)}
    </p>
  )
}

function useFingers(part: RefObject<HTMLElement | null>, act: (act: PresentAct) => void): void {
  useSwipe(part, 'left', () => act({ask: 'next'}))
  useSwipe(part, 'right', () => act({ask: 'back'}))
}

/** A hundredth of the screen's height; less where the screen is narrow. */
function useUnit(): number {
  const measure = () =>
    innerWidth < innerHeight
      ? Math.min(innerWidth / 105, innerHeight / 145)
      : Math.min(innerHeight / 100, innerWidth / 150)
  const [unit, setUnit] = useState(measure)
  useEffect(() => {
    const follow = () => setUnit(measure())
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  })
  return unit
}
