import {useState} from 'react'
import type {Area, LonLat} from '#domain/area'
import {areaWords} from '#i18n/areaWords'
import type {Words} from '#i18n/words'
import {roomiestSpot} from '#scene/spots'
import type {Goal} from '#ui/findModel'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {MetresField} from './AreaPanel'
import {measuredText, placeFrom} from './areaModel'
import type {Draft} from './draft'

interface Props {
  state: PlanState
  goal: Goal | null
  draft: Draft
  metres: number
  onMetres: (metres: number) => void
  onArea: (area: Area) => void
  onEnd: () => void
  onStop: () => void
}

/** How a tool is used, its numbers, and what it measures. */
export function ToolPanel({state, goal, draft, metres, onMetres, onArea, onEnd, onStop}: Props) {
  const words = useWords()
  const say = areaWords(words.language)
  const {tool} = draft
  const centres = tool === 'radius' ? centresOf(state, goal, words) : []
  const pinned = tool === 'buffer' ? pinnedOf(state, words) : null
  return (
    <section className="areas__tool panel" data-over-map aria-label={say.tool[tool]}>
      <b>{say.tool[tool]}</b>
      <p className="quiet">{say.hint[tool]}</p>
      {(tool === 'radius' || tool === 'buffer') && <MetresField metres={metres} onMetres={onMetres} />}
      {tool === 'radius' && <PlaceField onPlace={(centre) => onArea({kind: 'circle', centre, metres})} />}
      <p className="areas__measured" role="status">
        {measuredText(draft, words)}
      </p>
      <div className="areas__acts">
        {centres.map(({name, centre}) => (
          <button
            key={name}
            type="button"
            className="button"
            onClick={() => onArea({kind: 'circle', centre, metres})}
          >
            {say.around(name)}
          </button>
        ))}
        {pinned && (
          <button
            type="button"
            className="button"
            onClick={() => onArea({kind: 'township', code: pinned.code, metres})}
          >
            {say.aroundWhole(pinned.name)}
          </button>
        )}
        {!draft.done && draft.corners.length > 1 && tool !== 'box' && (
          <button type="button" className="button" onClick={onEnd}>
            {say.finish}
          </button>
        )}
        <button type="button" className="button button--plain" onClick={onStop}>
          {say.stop} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  )
}

function PlaceField({onPlace}: {onPlace: (place: LonLat) => void}) {
  const say = areaWords(useWords().language)
  const [text, setText] = useState('')
  const place = placeFrom(text)
  const isWrong = text.trim() !== '' && place === null
  return (
    <form
      className="areas__field"
      onSubmit={(event) => {
        event.preventDefault()
        if (place) onPlace(place)
      }}
    >
      <label>
        <span>{say.place}</span>
        <input
          value={text}
          placeholder="121.53, 29.87"
          aria-invalid={isWrong}
          title={isWrong ? say.placeWrong : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={place === null}>
        {say.draw}
      </button>
    </form>
  )
}

function pinnedOf({dataset: {regions}, view}: PlanState, {language}: Words) {
  const region = view.township === null ? -1 : regions.code.indexOf(view.township)
  if (region < 0) return null
  return {
    region,
    code: regions.code[region],
    name: (language === 'en' ? regions.nameEn : regions.name)[region],
  }
}

/** Places that a person has chosen already: the pinned township, and where a search led. */
function centresOf(state: PlanState, goal: Goal | null, words: Words): {name: string; centre: LonLat}[] {
  const pinned = pinnedOf(state, words)
  const spot = pinned && roomiestSpot(state.dataset.regions.geometry, pinned.region)
  const found = goal && pointOf(goal)
  return [
    ...(pinned && spot ? [{name: pinned.name, centre: [spot.lon, spot.lat] as const}] : []),
    ...(found ? [{name: areaWords(words.language).found, centre: found}] : []),
  ]
}

/** Of a project; a unit has a size. */
function pointOf({bounds: [west, south, east, north]}: Goal): LonLat | null {
  return west === east && south === north ? [west, south] : null
}
