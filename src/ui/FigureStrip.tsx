import {useRef} from 'react'
import type {Words} from '#i18n/words'
import {Bar} from './Bar'
import type {FigureModel} from './figureParts'
import {Hint} from './Hint'
import {useWords} from './Session'
import {Definition} from './Term'
import {usePopover} from './usePopover'
import './figures.css'

interface Props {
  figures: FigureModel[]
  /** `2018-09-30` */
  asOf: string
  filtered: boolean
  /** What the trend is held against. */
  trend: Words['trend']
  /** What must happen for a target to be met. */
  onNext: () => void
  /** The rows behind a figure. */
  onRows: (figure: FigureModel['id']) => void
}

/** The headline figures of the whole that is shown, each in the same grammar. */
export function FigureStrip({figures, ...rest}: Props) {
  const words = useWords()
  return (
    <section className="strip" aria-label={words.landmarks.figures}>
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} {...rest} />
      ))}
    </section>
  )
}

function Figure({
  figure,
  asOf,
  filtered,
  trend,
  onNext,
  onRows,
}: Omit<Props, 'figures'> & {figure: FigureModel}) {
  const words = useWords()
  const popover = usePopover()
  const anchor = useRef<HTMLButtonElement>(null)
  const hasNext = figure.short && (figure.id === 'compliance' || figure.id === 'progress')
  return (
    <>
      <Hint
        className="figure"
        anchor={anchor}
        covered={popover.open}
        onClick={() => onRows(figure.id)}
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
            <p>{words.definition.click}</p>
          </>
        }
        beside={
          <>
            <button
              type="button"
              className="term figure__term"
              aria-label={`${words.definition.open}${words.colon}${figure.name}`}
              {...popover.buttonProps}
            >
              {figure.name}
            </button>
            {hasNext && (
              <button type="button" className="figure__next" title={words.whatNext} onClick={onNext}>
                {figure.right}
              </button>
            )}
          </>
        }
      >
        <FigureFace figure={figure} trend={trend} hasNext={hasNext} />
      </Hint>
      <Definition id={figure.id} popover={popover} anchor={anchor} />
    </>
  )
}

function FigureFace({
  figure,
  trend,
  hasNext,
}: {
  figure: FigureModel
  trend: Words['trend']
  hasNext: boolean
}) {
  const words = useWords()
  return (
    <>
      <span className="figure__row">
        {/* Room for the name, which is a button of its own over this one. */}
        <span className="figure__name">{figure.name}</span>
        <Trend trend={figure.trend} words={trend} />
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
        {!hasNext && <span className={figure.short ? 'figure__short' : ''}>{figure.right}</span>}
      </span>
    </>
  )
}

function Trend({trend, words}: {trend: FigureModel['trend']; words: Words['trend']}) {
  if (trend.direction === 'unknown') return null
  if (trend.direction === 'first') return <span className="figure__trend">{words.first}</span>
  if (trend.direction === 'same') {
    return (
      <span className="figure__trend">
        <span className="visually-hidden">{words.none}</span>
        <span aria-hidden="true">{words.label} –</span>
      </span>
    )
  }
  return (
    <span className="figure__trend">
      <span className="visually-hidden">{words[trend.direction](trend.amount)}</span>
      <span aria-hidden="true">
        {words.label} {trend.direction === 'up' ? '▲' : '▼'} {trend.amount}
      </span>
    </span>
  )
}
