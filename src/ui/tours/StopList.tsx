import {type KeyboardEvent, useEffect, useRef} from 'react'
import type {Tour, TourStop} from '#domain/tour'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import {stopMonth} from './stopProposal'
import type {ToursServices} from './toursServices'
import {useDragOrder} from './useDragOrder'
import type {TourActs} from './useTourActs'
import {useToursWords} from './useToursWords'

interface Props extends ToursServices {
  tour: Tour
  acts: TourActs
}

/** The stops in the order of the visit; the one that is shown has its acts below it. */
export function StopList(props: Props) {
  const {tour, acts, at} = props
  const say = useToursWords()
  const list = useRef<HTMLOListElement>(null)
  const {drag, gripProps} = useDragOrder(list, (from, to) => acts.move(tour.stops[from].id, to))
  useFocusKept(tour)
  useFocusBack(list)
  useInSight(list, at.stop)
  if (tour.stops.length === 0) return <p className="quiet">{say.noStops}</p>
  return (
    <section aria-label={say.stops}>
      <ol ref={list} className="tour-stops" data-dragged={drag !== null || undefined}>
        {tour.stops.map((stop, place) => (
          <li
            key={stop.id}
            className="tour-stops__row"
            data-current={stop.id === at.stop || undefined}
            data-moving={drag?.from === place || undefined}
            data-drop={dropOf(drag, place, tour.stops.length)}
          >
            <span className="tour-stops__grip" title={say.drag} aria-hidden="true" {...gripProps(place)}>
              <Grip />
            </span>
            <StopRow {...props} {...{stop, place}} />
          </li>
        ))}
      </ol>
      {tour.stops.length > 1 && <p className="faint tour-stops__hint">{say.keysHint}</p>}
    </section>
  )
}

function dropOf(drag: {from: number; before: number} | null, place: number, count: number) {
  if (!drag || drag.before === drag.from || drag.before === drag.from + 1) return undefined
  if (drag.before === place) return 'before'
  return drag.before === count && place === count - 1 ? 'after' : undefined
}

function StopRow({state, stop, place, at, acts, onAt}: Props & {stop: TourStop; place: number}) {
  const {language} = useWords()
  const say = useToursWords()
  const isCurrent = stop.id === at.stop
  const title = localText(stop.title, language)
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && by !== 0) {
      event.preventDefault()
      event.stopPropagation()
      acts.move(stop.id, place + by)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      acts.removeStop(stop.id)
    }
  }
  return (
    <fieldset className="tour-stops__cell" onKeyDown={onKey}>
      <button
        type="button"
        className="tour-stops__go"
        aria-current={isCurrent || undefined}
        onClick={() => acts.go(stop)}
      >
        <b className="tour-stops__number">{place + 1}</b>
        <span className="tour-stops__title">{title}</span>
        <span className="tour-stops__month">{stopMonth(stop, state)}</span>
      </button>
      {isCurrent && (
        <div className="tour-stops__acts">
          <button type="button" onClick={() => onAt({editing: true})}>
            {say.act.edit}
          </button>
          <button
            type="button"
            aria-label={`${say.act.up} ${title}`}
            onClick={() => acts.move(stop.id, place - 1)}
          >
            {say.act.up}
          </button>
          <button
            type="button"
            aria-label={`${say.act.down} ${title}`}
            onClick={() => acts.move(stop.id, place + 1)}
          >
            {say.act.down}
          </button>
          <button type="button" onClick={() => acts.update(stop.id)}>
            {say.act.update}
          </button>
          <button
            type="button"
            aria-label={`${say.act.drop} ${title}`}
            onClick={() => acts.removeStop(stop.id)}
          >
            {say.act.drop}
          </button>
        </div>
      )}
    </fieldset>
  )
}

function Grip() {
  return (
    <svg className="icon" viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      <path d="M5 3h2v2H5z M9 3h2v2H9z M5 7h2v2H5z M9 7h2v2H9z M5 11h2v2H5z M9 11h2v2H9z" />
    </svg>
  )
}

/** What had the keyboard before a row was moved has it after. */
function useFocusKept(tour: Tour): void {
  const held = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({target}: FocusEvent) => {
      held.current = target instanceof Element && target.closest('.tour-stops') ? target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the tour
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const {current} = held
    if (current instanceof HTMLElement && current.isConnected) current.focus()
    else if (current) document.querySelector<HTMLElement>('.tour-stops [aria-current]')?.focus()
  }, [tour])
}

/** Back from a stop's form, whose button is gone: at the stop. */
function useFocusBack(list: {current: HTMLElement | null}): void {
  useEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({preventScroll: true})
  }, [list])
}

/** The stop that is shown lies in sight. */
function useInSight(list: {current: HTMLElement | null}, stop: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another stop is shown
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({block: 'nearest'})
  }, [stop])
}
