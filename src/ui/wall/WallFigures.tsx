import {countyAlone} from '#measures/standing'
import {Bar} from '#ui/Bar'
import type {FigureModel} from '#ui/figureParts'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {useWallWords} from './useWallWords'
import {wallFigures} from './wallFiguresModel'
import type {WallLayout} from './wallLayout'

interface Props {
  state: PlanState
  direction: WallLayout['figures']
  /** Index of the county that is toured, or -1. */
  county: number
}

/** Three figures at most, the first by far the largest. */
export function WallFigures({state, direction, county}: Props) {
  const words = useWords()
  const wall = useWallWords()
  const {dataset, snapshot, previous, view} = state
  const of = <Value extends typeof snapshot | null>(shown: Value) =>
    shown && county >= 0 ? countyAlone(shown, county) : shown
  const figures = wallFigures(dataset, of(snapshot) ?? snapshot, of(previous), view.basis, words, wall)
  return (
    <div className={`wall-figures wall-figures--${direction}`}>
      {figures.map((figure, place) => (
        <Figure key={figure.id} figure={figure} isFirst={place === 0} />
      ))}
    </div>
  )
}

function Figure({figure, isFirst}: {figure: FigureModel; isFirst: boolean}) {
  const words = useWords()
  const {name, trend, number, unit, bar, target, achieved, left, right, short} = figure
  return (
    <section className={isFirst ? 'wall-figure wall-figure--first' : 'wall-figure'}>
      <p className="wall-figure__row">
        <span>{name}</span>
        {(trend.direction === 'up' || trend.direction === 'down') && (
          <span className="wall-figure__trend">
            <span className="visually-hidden">{words.trend[trend.direction](trend.amount)}</span>
            <span aria-hidden="true">
              {trend.direction === 'up' ? '▲' : '▼'} {trend.amount}
            </span>
          </span>
        )}
      </p>
      <p className="wall-figure__value">
        {number === '' ? (
          <span className="wall-figure__none">{words.noValue}</span>
        ) : (
          <>
            <b>{number}</b>
            <span className="wall-figure__unit">{unit}</span>
          </>
        )}
      </p>
      <Bar value={bar} target={target} achieved={achieved} />
      <p className="wall-figure__row wall-figure__goal">
        <span>{left}</span>
        <span className={short ? 'wall-figure__short' : ''}>{right}</span>
      </p>
    </section>
  )
}
