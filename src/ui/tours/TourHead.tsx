import {useRef} from 'react'
import type {Tour} from '#domain/tour'
import {localText} from '#i18n/words'
import {Select} from '#ui/Select'
import {useWords} from '#ui/Session'
import type {ToursServices} from './toursServices'
import type {TourActs} from './useTourActs'
import {useToursWords} from './useToursWords'
import {WrittenField} from './WrittenField'

interface Props extends ToursServices {
  tour: Tour | null
  acts: TourActs
}

/** Which tour, what it is called, and what may be done with it as a whole. */
export function TourHead(props: Props) {
  const {tour, tours, own, acts, onAt, put} = props
  const {language} = useWords()
  const say = useToursWords()
  return (
    <section className="tours__tour" aria-label={say.tour}>
      {tour && (
        <>
          <Select
            label={say.tour}
            value={tour.id}
            options={tours.map((one) => ({
              value: one.id,
              label: say.options(
                localText(one.title, language),
                String(one.stops.length),
                isChanged(one, props),
              ),
            }))}
            onChange={(id) => onAt({tour: id, stop: null})}
          />
          <WrittenField
            label={say.name}
            text={tour.title}
            required
            onText={(title) => title && put({...tour, title}, 'title')}
          />
        </>
      )}
      <div className="tours__links">
        <button type="button" onClick={acts.create}>
          {say.act.new}
        </button>
        {tour && (
          <button type="button" onClick={acts.duplicate}>
            {say.act.duplicate}
          </button>
        )}
        <Files {...props} />
        {tour && own.has(tour.id) && (
          <button type="button" onClick={acts.drop}>
            {isChanged(tour, props) ? say.act.reset : say.act.remove}
          </button>
        )}
      </div>
      {tour && <PresentActs {...props} tour={tour} />}
    </section>
  )
}

function PresentActs({tour, at, present}: Props & {tour: Tour}) {
  const say = useToursWords()
  const here = tour.stops.findIndex(({id}) => id === at.stop)
  if (tour.stops.length === 0) return null
  return (
    <div className="tours__acts">
      <button type="button" className="button" onClick={() => present(tour.id, 1)}>
        {say.act.present}
      </button>
      {here > 0 && (
        <button type="button" className="button" onClick={() => present(tour.id, here + 1)}>
          {say.act.presentHere}
        </button>
      )}
    </div>
  )
}

/** Whether it is the package's, with changes made here. */
function isChanged({id}: Tour, {own, state}: Props): boolean {
  return own.has(id) && (state.dataset.campaign.tours?.some((one) => one.id === id) ?? false)
}

function Files({tour, save, open}: Props) {
  const say = useToursWords()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        data-testid="tour-file"
        onChange={({target}) => {
          void open([...(target.files ?? [])])
          // The same file may be chosen once more.
          target.value = ''
        }}
      />
      <button type="button" onClick={() => field.current?.click()}>
        {say.act.open}
      </button>
      {tour && (
        <button type="button" onClick={() => void save(tour)}>
          {say.act.save}
        </button>
      )}
    </>
  )
}
