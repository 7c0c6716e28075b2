import {Bar} from './Bar'
import type {FigureModel} from './figureParts'
import {Hint} from './Hint'
import {useWords} from './Session'
import './figures.css'

interface Props {
  figures: FigureModel[]
  /** `2018-09-30` */
  asOf: string
  filtered: boolean
  /** Shows the rows behind a figure. */
  onRows: (figure: FigureModel['rows']) => void
}

/** The headline figures of the whole that is shown, each in the same grammar. */
export function FigureStrip({figures, asOf, filtered, onRows}: Props) {
  const words = useWords()
  return (
    <section className="strip" aria-label={words.landmarks.figures}>
      {figures.map((figure) => (
        <Hint
          key={figure.id}
          className="figure"
          onOpen={() => onRows(figure.rows)}
          hint={
            <>
              <p>
                <b>{figure.name}</b>
                {words.colon}
                {figure.definition}
              </p>
              {figure.pace !== '' && <p>{figure.pace}</p>}
              {filtered && <p>{words.definition.filtered}</p>}
              <p>{words.definition.asOf(asOf)}</p>
            </>
          }
        >
          <FigureFace figure={figure} />
        </Hint>
      ))}
    </section>
  )
}

function FigureFace({figure}: {figure: FigureModel}) {
  const words = useWords()
  return (
    <>
      <span className="figure__row">
        <span className="figure__name">{figure.name}</span>
        <Trend trend={figure.trend} />
      </span>
      <span className="figure__value">
        {figure.number === '' ? (
          <span className="figure__none">{words.noValue}</span>
        ) : (
          <>
            <b className="figure__number">{figure.number}</b>
            {figure.unit !== '' && <span className="figure__unit">{figure.unit}</span>}
            {figure.beside !== '' && <span className="figure__beside">{figure.beside}</span>}
          </>
        )}
      </span>
      <Bar value={figure.bar} target={figure.target} achieved={figure.achieved} />
      <span className="figure__row figure__goal">
        <span>{figure.left}</span>
        <span className={figure.short ? 'figure__short' : ''}>{figure.right}</span>
      </span>
    </>
  )
}

function Trend({trend}: {trend: FigureModel['trend']}) {
  const words = useWords()
  if (trend.direction === 'unknown') return null
  if (trend.direction === 'first') return <span className="figure__trend">{words.trend.first}</span>
  if (trend.direction === 'same') {
    return (
      <span className="figure__trend">
        <span className="visually-hidden">{words.trend.none}</span>
        <span aria-hidden="true">{words.trend.label} –</span>
      </span>
    )
  }
  return (
    <span className="figure__trend">
      <span className="visually-hidden">{words.trend[trend.direction](trend.amount)}</span>
      <span aria-hidden="true">
        {words.trend.label} {trend.direction === 'up' ? '▲' : '▼'} {trend.amount}
      </span>
    </span>
  )
}
