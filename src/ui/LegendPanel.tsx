import {type CSSProperties, type ReactNode, useState} from 'react'
import {HOUSE_STATES, type HouseState, PROJECT_STATES, type ProjectState} from '#domain/filter'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {MarkScales} from '#map/rowSettings'
import type {Fill} from '#scene/classes'
import type {Legend} from '#scene/legend'
import type {MarkScale} from '#scene/near'
import {fillStyle} from './fill'
import {Icon} from './Icon'
import {classLabel, legendTitle} from './legendWords'
import {DensityMark, HouseMark, ProjectMark} from './Mark'
import {useWords} from './Session'
import {DEFINITIONS, Term} from './Term'
import './legend.css'

interface Props {
  legend: Legend
  /** Layers that are on; their states with how many rows stand in each. */
  projects: Record<ProjectState, number> | null
  houses: Record<HouseState, number> | null
  /** Of those drawn as densities: their marks are not to be seen. */
  scales: MarkScales
  chosenProjects: readonly ProjectState[]
  chosenHouses: readonly HouseState[]
  onProject: (state: ProjectState) => void
  onHouse: (state: HouseState) => void
}

/** Where it would cover the map it starts closed. */
const NARROW = 640

/** The legend is a histogram: each bar is its own swatch, all on one scale. */
export function LegendPanel(props: Props) {
  const {legend} = props
  const words = useWords()
  const [open, setOpen] = useState(() => window.innerWidth > NARROW)
  return (
    <section
      className="legend panel"
      style={{'--longest': formatNumber(legend.max).length} as CSSProperties}
      aria-label={words.landmarks.legend}
    >
      <button type="button" className="legend__title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{legendTitle(legend, words)}</b>
        <span className="quiet">
          {legend.by === 'township' ? words.legend.unitTownship : words.legend.unitCounty}{' '}
          <Icon name="down" />
        </span>
      </button>
      {open && (
        <>
          <Histogram legend={legend} />
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

function Histogram({legend}: {legend: Legend}) {
  const words = useWords()
  const {target} = legend
  const rest = [legend.noData, legend.outOfScope].filter((one) => one.count > 0)
  const scale = (count: number) => count / Math.max(1, legend.max)
  return (
    <>
      {target && (
        <p className="legend__target">
          <span style={{'--at': scale(target.count)} as CSSProperties}>
            {words.targetAt(formatNumber(target.count), formatShare(target.fraction))}
          </span>
        </p>
      )}
      <dl className="legend__rows">
        {legend.classes.map((one, index) => (
          <LegendRow
            key={one.id}
            label={classLabel(legend, one, words)}
            count={one.count}
            fill={one.fill}
            share={scale(one.count)}
            target={target && index === 0 ? scale(target.count) : null}
          />
        ))}
      </dl>
      {rest.length > 0 && (
        <dl className="legend__rows legend__rows--rest">
          {rest.map((one) => (
            <LegendRow
              key={one.id}
              label={one.id === 'out' ? words.legend.outOfScope : words.legend.noData}
              count={one.count}
              fill={one.fill}
              share={scale(one.count)}
              target={null}
            />
          ))}
        </dl>
      )}
      {legend.withoutPosition > 0 && (
        <p className="legend__note">{words.legend.withoutPosition(formatNumber(legend.withoutPosition))}</p>
      )}
    </>
  )
}

interface RowProps {
  label: string
  count: number
  fill: Fill
  /** Of the scale, 0…1; so is the target. */
  share: number
  target: number | null
}

function LegendRow({label, count, fill, share, target}: RowProps) {
  const percent = (value: number) => `${value * 100}%`
  return (
    <div className="legend__row">
      <dt>{label}</dt>
      <dd>
        <span className="legend__bar data" style={{...fillStyle(fill), width: percent(share)}} />
        {target !== null && <span className="legend__tick" style={{left: percent(target)}} />}
        <b className="legend__count" style={{left: percent(Math.max(share, target ?? 0))}}>
          {formatNumber(count)}
        </b>
      </dd>
    </div>
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
