import {type CSSProperties, type ReactNode, useState} from 'react'
import {
  type ClassRange,
  HOUSE_STATES,
  type HouseState,
  PROJECT_STATES,
  type ProjectState,
} from '#domain/filter'
import {formatNumber} from '#i18n/numbers'
import type {MarkScales} from '#map/rowSettings'
import type {Legend} from '#scene/legend'
import type {MarkScale} from '#scene/near'
import {Icon} from './Icon'
import {Histogram} from './LegendHistogram'
import {legendTitle} from './legendWords'
import {DensityMark, HouseMark, ProjectMark} from './Mark'
import {useWords} from './Session'
import {DEFINITIONS, Term} from './Term'
import './legend.css'

interface Props {
  legend: Legend
  /** In place of the measure's own, where the classes are of something else made of it. */
  title?: string | undefined
  labels?: readonly string[] | undefined
  /** Layers that are on; their states with how many rows stand in each. */
  projects: Record<ProjectState, number> | null
  houses: Record<HouseState, number> | null
  /** Of those drawn as densities: their marks are not to be seen. */
  scales: MarkScales
  /** Closed to begin with. */
  closed: boolean
  chosenProjects: readonly ProjectState[]
  chosenHouses: readonly HouseState[]
  /** Classes that the filter lets through; none: all. */
  chosenClasses: readonly ClassRange[]
  onClass: (one: ClassRange) => void
  onProject: (state: ProjectState) => void
  onHouse: (state: HouseState) => void
}

/** Where it would cover the map it starts closed. */
const NARROW = 640

/** The legend is a histogram: each bar is its own swatch, all on one scale. */
export function LegendPanel(props: Props) {
  const {legend} = props
  const words = useWords()
  const [open, setOpen] = useState(() => !props.closed && window.innerWidth > NARROW)
  return (
    <section
      className="legend panel"
      style={{'--longest': formatNumber(legend.max).length} as CSSProperties}
      aria-label={words.landmarks.legend}
    >
      <button type="button" className="legend__title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{props.title ?? legendTitle(legend, words)}</b>
        <span className="quiet">
          {legend.by === 'township' ? words.legend.unitTownship : words.legend.unitCounty}{' '}
          <Icon name="down" />
        </span>
      </button>
      {open && (
        <>
          <Histogram
            legend={legend}
            labels={props.labels}
            chosen={props.chosenClasses}
            onToggle={props.onClass}
          />
          <p className="legend__definition">
            <Term id={DEFINITIONS[legend.measure]}>{words.definition.open}</Term>
          </p>
          {props.projects && (
            <States
              title={words.legend.projects}
              note={props.scales.projects ? '' : words.legend.projectSizes}
              scale={props.scales.projects}
              states={PROJECT_STATES}
              counts={props.projects}
              chosen={props.chosenProjects}
              label={(state) => words.projectState[state]}
              mark={(state) => <ProjectMark state={state} />}
              onToggle={props.onProject}
            />
          )}
          {props.houses && (
            <States
              title={words.legend.houses}
              note={props.scales.houses ? '' : words.legend.houseShapes}
              scale={props.scales.houses}
              states={HOUSE_STATES}
              counts={props.houses}
              chosen={props.chosenHouses}
              label={(state) => words.houseState[state]}
              mark={(state) => <HouseMark state={state} />}
              onToggle={props.onHouse}
            />
          )}
        </>
      )}
    </section>
  )
}

interface StatesProps<T extends string> {
  title: string
  /** What size or shape means. */
  note: string
  scale: MarkScale | undefined
  states: readonly T[]
  counts: Record<T, number>
  chosen: readonly T[]
  label: (state: T) => string
  mark: (state: T) => ReactNode
  onToggle: (state: T) => void
}

/** The key of a point layer; each state is a button that filters. */
function States<T extends string>({
  title,
  note,
  scale,
  states,
  counts,
  chosen,
  label,
  mark,
  onToggle,
}: StatesProps<T>) {
  return (
    <fieldset className="legend__states">
      <legend>
        {title} <span>{note}</span>
      </legend>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="legend__state"
          aria-pressed={chosen.includes(state)}
          onClick={() => onToggle(state)}
        >
          {mark(state)}
          <span>{label(state)}</span>
          <b>{formatNumber(counts[state])}</b>
        </button>
      ))}
      {scale && <DensityKey {...scale} />}
    </fieldset>
  )
}

/** The largest disc on the map in its own size, and what it stands for. */
function DensityKey({kind, most, largestPx}: MarkScale) {
  const {density} = useWords().legend
  return (
    <p className="legend__density">
      <DensityMark kind={kind} radius={largestPx} />
      <span>{density(formatNumber(most))}</span>
    </p>
  )
}
