import {countyAlone} from '#measures/standing'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {placeName} from '#ui/tipModel'
import {type HousesRow, housesModel} from './housesModel'
import {useWallWords} from './useWallWords'
import type {Area} from './wallAreas'

interface Props {
  state: PlanState
  area: Area
  unit: number
  /** Index of the county that is toured, or -1. */
  county: number
}

/** Units from which each step has two lines, with a bar as wide as the part. */
const TALL = 26

/** The hazardous houses' loop: what was filed, what of it is safe, what of it is treated. */
export function WallHouses({state, area, unit, county}: Props) {
  const words = useWords()
  const wall = useWallWords()
  const {dataset, snapshot} = state
  const shown = county < 0 ? snapshot : countyAlone(snapshot, county)
  const model = housesModel(dataset.campaign, shown, wall, county < 0)
  if (!model) return null
  return (
    <section className={area.height > TALL * unit ? 'wall-houses wall-houses--tall' : 'wall-houses'}>
      <p className="wall__title">
        <b>
          {wall.houses.title}
          {county >= 0 && `${words.colon}${placeName(dataset.counties, county, words)}`}
        </b>
        <span>{model.left}</span>
      </p>
      {model.rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </section>
  )
}

function Row({row}: {row: HousesRow}) {
  const {id, name, share, overdue, number, percent} = row
  return (
    <p className="wall-houses__row">
      <span className="wall-houses__name">{name}</span>
      <span className="wall-houses__bar data" aria-hidden="true">
        <span className={`wall-houses__fill wall-houses__fill--${id}`} style={{width: `${share * 100}%`}} />
        {overdue > 0 && <span className="wall-houses__overdue" style={{width: `${overdue * 100}%`}} />}
      </span>
      <b>{number}</b>
      <span className="wall-houses__percent">{percent}</span>
    </p>
  )
}
