import {useState} from 'react'
import type {Area} from '#domain/area'
import {areaWords} from '#i18n/areaWords'
import {townshipNames} from '#ui/filterModel'
import {Icon} from '#ui/Icon'
import {areaName} from '#ui/placeFilters'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {areaFigures, metresFrom, withMetres} from './areaModel'
import type {Rings} from './geodesy'

interface Props {
  state: PlanState
  area: Area
  rings: Rings
  onArea: (area: Area) => void
}

/** What lies within the area, and what can be done with it. */
export function AreaPanel({state, area, rings, onArea}: Props) {
  const words = useWords()
  const say = areaWords(words.language)
  const {dataset, change, settled} = state
  const figures = areaFigures(state, rings, words)
  const name = areaName(area, townshipNames(dataset, words.language), words)
  return (
    <section className="areas__panel panel" data-over-map aria-label={say.inside} aria-busy={!settled}>
      <header>
        <b>{name.charAt(0).toUpperCase() + name.slice(1)}</b>
        <button
          type="button"
          className="button button--plain button--square"
          aria-label={say.remove}
          title={say.remove}
          onClick={() => change({area: null})}
        >
          <Icon name="close" />
        </button>
      </header>
      {'metres' in area && (
        <MetresField
          key={area.metres}
          metres={area.metres}
          onMetres={(metres) => onArea(withMetres(area, metres))}
        />
      )}
      <ul role="status">
        <li>{figures.townships}</li>
        {figures.houses && <li>{figures.houses}</li>}
        {figures.projects && <li>{figures.projects}</li>}
      </ul>
      <p className="quiet">{figures.size}</p>
      {figures.unplaced !== '' && <p className="quiet">{figures.unplaced}</p>}
      <AreaActs state={state} />
    </section>
  )
}

function AreaActs({state}: {state: PlanState}) {
  const say = areaWords(useWords().language)
  const {dataset, within, view, change} = state
  const rows = (table: 'houses' | 'projects') => change({tab: 'taskbook', table, rows: null})
  const townships = dataset.regions.code.filter((_, region) => within.regions[region] === 1)
  return (
    <div className="areas__acts">
      {dataset.houses.count > 0 && (
        <button type="button" className="button" onClick={() => rows('houses')}>
          {say.seeHouses}
        </button>
      )}
      {dataset.projects.count > 0 && (
        <button type="button" className="button" onClick={() => rows('projects')}>
          {say.seeProjects}
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={townships.length === 0 || view.area === null}
        onClick={() => change({towns: townships, area: null})}
      >
        {say.chooseTownships}
      </button>
    </div>
  )
}

interface MetresProps {
  metres: number
  onMetres: (metres: number) => void
}

/** A distance in kilometres; taken with Enter or when it is left. */
export function MetresField({metres, onMetres}: MetresProps) {
  const say = areaWords(useWords().language)
  const [text, setText] = useState(String(metres / 1000))
  const value = metresFrom(text)
  const take = () => value !== null && value !== metres && onMetres(value)
  return (
    <label className="areas__field">
      <span>{say.metres}</span>
      <input
        value={text}
        inputMode="decimal"
        aria-invalid={value === null}
        title={value === null ? say.distanceWrong : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  )
}
