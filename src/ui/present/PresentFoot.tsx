import {formatDay} from '#domain/month'
import type {TourStop} from '#domain/tour'
import type {PlanState} from '#ui/planState'
import type {PresentAct} from './presentKeys'
import {usePresentWords} from './usePresentWords'

interface Props {
  state: PlanState
  stop: TourStop
  /** A number being typed. */
  digits: string
  isSwipe: boolean
  isHelp: boolean
  act: (act: PresentAct) => void
}

/** The date of the data, and the keys that are not guessed, which a finger may press. */
export function PresentFoot({state, stop, digits, isSwipe, isHelp, act}: Props) {
  const say = usePresentWords()
  const {campaign} = state.dataset
  return (
    <footer className="present__foot">
      <span>
        {say.asOf(formatDay(state.reading.asOf))}
        {campaign.synthetic && <b> {say.synthetic}</b>}
      </span>
      {digits === '' ? (
        <span className="present__keys">
          {stop.before && stop.after && (
            <button type="button" aria-pressed={isSwipe} onClick={() => act({ask: 'swipe'})}>
              {isSwipe ? say.beside : say.compare}
            </button>
          )}
          <button type="button" onClick={() => act({ask: 'plan'})}>
            {say.keys.back}
          </button>
          <button type="button" onClick={() => act({ask: 'speaker'})}>
            {say.keys.speaker}
          </button>
          <button type="button" aria-expanded={isHelp} onClick={() => act({ask: 'help'})}>
            {say.keys.help}
          </button>
        </span>
      ) : (
        <b role="status">{say.goTo(digits)}</b>
      )}
    </footer>
  )
}
