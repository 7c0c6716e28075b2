import {useEffect, useId, useRef} from 'react'
import {STOP_FIGURES, type Tour} from '#domain/tour'
import {Check} from '#ui/Check'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import {PictureField} from './PictureField'
import {PlaceField} from './PlaceField'
import {ProjectField} from './ProjectField'
import {viewLine} from './stopProposal'
import type {ToursServices} from './toursServices'
import type {TourActs} from './useTourActs'
import {useToursWords} from './useToursWords'
import {WrittenField} from './WrittenField'

export interface StopProps extends ToursServices {
  tour: Tour
  /** From 0. */
  place: number
  acts: TourActs
}

/** All that a stop says and shows. */
export function StopForm(props: StopProps) {
  const {state, tour, place, acts, present} = props
  const words = useWords()
  const say = useToursWords()
  const stop = tour.stops[place]
  return (
    <>
      <Way {...props} />
      <Texts {...props} />
      <Arrival {...props} />
      <section className="tours__field">
        <h3 className="tours__label">{say.field.view}</h3>
        <p>{viewLine(stop, state, words, say)}</p>
        <div className="tours__acts">
          <button type="button" className="button" onClick={() => acts.go(stop)}>
            {say.act.go}
          </button>
          <button type="button" className="button" onClick={() => acts.update(stop.id)}>
            {say.act.update}
          </button>
        </div>
      </section>
      <PlaceField {...props} stop={stop} />
      <ProjectField {...props} stop={stop} />
      {stop.project === null && <Figures {...props} />}
      <PictureField {...props} stop={stop} which="before" />
      <PictureField {...props} stop={stop} which="after" />
      <div className="tours__acts">
        <button type="button" className="button" onClick={() => present(tour.id, place + 1)}>
          {say.act.presentHere}
        </button>
        <button type="button" className="button" onClick={() => acts.removeStop(stop.id)}>
          {say.act.removeStop}
        </button>
      </div>
    </>
  )
}

/** Back to the list, and on to the neighbours. */
function Way({tour, place, onAt}: StopProps) {
  const say = useToursWords()
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  const neighbour = (by: 1 | -1) => {
    const stop = tour.stops[place + by]
    return (
      <button
        type="button"
        className="button button--square"
        aria-label={by < 0 ? say.act.previous : say.act.next}
        disabled={!stop}
        onClick={() => onAt({stop: stop.id})}
      >
        <Icon name={by < 0 ? 'back' : 'forward'} />
      </button>
    )
  }
  return (
    <div className="tours__way">
      <button ref={back} type="button" className="button" onClick={() => onAt({editing: false})}>
        {say.act.back}
      </button>
      <b>{say.ofAll(String(place + 1), String(tour.stops.length))}</b>
      {neighbour(-1)}
      {neighbour(1)}
    </div>
  )
}

function Texts({tour, place, acts}: StopProps) {
  const say = useToursWords()
  const {id, title, text, notes} = tour.stops[place]
  const fields = (isOther: boolean) => {
    const labels = isOther ? say.otherField : say.field
    return (
      <>
        <WrittenField
          label={labels.title}
          text={title}
          required={!isOther}
          isOther={isOther}
          onText={(next) => next && acts.change(id, {title: next}, 'title')}
        />
        <WrittenField
          label={labels.text}
          text={text}
          rows={2}
          isOther={isOther}
          onText={(next) => acts.change(id, {text: next}, 'text')}
        />
        <WrittenField
          label={labels.notes}
          text={notes}
          rows={4}
          isOther={isOther}
          onText={(next) => acts.change(id, {notes: next}, 'notes')}
        />
      </>
    )
  }
  return (
    <>
      {fields(false)}
      <details className="tours__other">
        <summary>{say.other}</summary>
        {fields(true)}
      </details>
    </>
  )
}

function Arrival({tour, place, acts}: StopProps) {
  const say = useToursWords()
  const field = useId()
  const {id, at} = tour.stops[place]
  return (
    <div className="tours__field">
      <label className="tours__label" htmlFor={field}>
        {say.field.at}
      </label>
      <input
        id={field}
        type="time"
        className="tours__input tours__input--time"
        value={at ?? ''}
        onChange={({target: {value}}) =>
          acts.change(id, {at: /^\d\d:\d\d$/.test(value) ? value : null}, 'at')
        }
      />
    </div>
  )
}

function Figures({tour, place, acts}: StopProps) {
  const say = useToursWords()
  const {id, figures} = tour.stops[place]
  return (
    <fieldset className="tours__field">
      <legend className="tours__label">{say.field.figures}</legend>
      <div className="tours__figures">
        {STOP_FIGURES.map((one) => (
          <Check
            key={one}
            checked={figures.includes(one)}
            onChange={(checked) =>
              acts.change(id, {
                figures: checked ? [...figures, one] : figures.filter((other) => other !== one),
              })
            }
          >
            {say.figure[one]}
          </Check>
        ))}
      </div>
    </fieldset>
  )
}
