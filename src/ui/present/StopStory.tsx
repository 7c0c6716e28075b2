import {lazy, Suspense} from 'react'
import type {Tour, TourStop} from '#domain/tour'
import {localText, type Words} from '#i18n/words'
import {Bar} from '#ui/Bar'
import {PanelBoundary} from '#ui/PanelBoundary'
import {useWords} from '#ui/Session'
import type {Comparison} from '#ui/useComparison'
import {placeLine, type ShownFigure, sinceText, stopFigures} from './presentModel'
import {StopPictures} from './StopPictures'
import type {PresentProps} from './tourServices'
import type {StopPlace} from './usePlaces'
import {usePresentWords} from './usePresentWords'
import {WholeChart} from './WholeChart'
import './story.css'

/** The library of charts comes with the first that is shown. */
const PlaceChart = lazy(() => import('./PlaceChart'))

interface Props extends PresentProps {
  tour: Tour
  stop: TourStop
  at: number
  here: StopPlace | undefined
  isSwipe: boolean
  comparison: Comparison | null
}

/** What is told at a stop: its title, then and now or a chart, its figures. */
export function StopStory({state, tour, stop, at, here, pictureOf, isSwipe, comparison}: Props) {
  const words = useWords()
  const say = usePresentWords()
  const title = localText(stop.title, words.language)
  const hasPictures = stop.before !== null || stop.after !== null
  const line = [say.ofStops(String(tour.stops.length)), placeLine(state, here, words, say)].filter(Boolean)
  return (
    <div className={hasPictures ? 'story' : 'story story--chart'}>
      <p className="story__line">
        <b className="story__number">{say.stop(String(at))}</b> {line.join(say.dot)}
      </p>
      <h1 data-long={isLong(title) || undefined}>{title}</h1>
      {stop.text && <p className="story__text">{localText(stop.text, words.language)}</p>}
      {hasPictures ? (
        <StopPictures key={stop.id} stop={stop} pictureOf={pictureOf} isSwipe={isSwipe} />
      ) : (
        <div className="story__chart">
          <PanelBoundary resetKey={stop}>
            {here && here.region >= 0 ? (
              <Suspense>
                <PlaceChart state={state} here={here} />
              </Suspense>
            ) : (
              <WholeChart state={state} />
            )}
          </PanelBoundary>
        </div>
      )}
      <div className="story__figures">
        {stopFigures(state, stop, here, words, say).map((figure) => (
          <Figure
            key={figure.name}
            figure={figure}
            since={comparison && {...comparison.trendWords(state, words), label: sinceText(state, say)}}
          />
        ))}
      </div>
    </div>
  )
}

function Figure({figure, since}: {figure: ShownFigure; since: Words['trend'] | null}) {
  const say = usePresentWords()
  const {name, number, unit, bar, target, achieved, left, right, short, trend} = figure
  return (
    <section className="story__figure">
      <p>
        {name}
        {since && <Trend trend={trend} since={since} />}
      </p>
      <p className="story__value">
        <b data-long={number.length > 6 || undefined}>{number || say.figure.unknown}</b>
        <span>{unit}</span>
      </p>
      {bar !== null || target !== null ? <Bar {...{value: bar, target, achieved}} /> : <hr />}
      <p className="story__goal">
        <span>{left}</span>
        <span className={short ? 'story__short' : ''}>{right}</span>
      </p>
    </section>
  )
}

/** Since the month compared with; an empty line where nothing changed, so that figures stand in one row. */
function Trend({trend, since}: {trend: ShownFigure['trend']; since: Words['trend']}) {
  if (trend?.direction !== 'up' && trend?.direction !== 'down')
    return <span className="story__trend">{'\u00a0'}</span>
  return (
    <span className="story__trend">
      <span className="visually-hidden">{since[trend.direction](trend.amount)}</span>
      <span aria-hidden="true">
        {since.label} {trend.direction === 'up' ? '▲' : '▼'} {trend.amount}
      </span>
    </span>
  )
}

/** Longer than a line in large type: a Chinese character is as wide as two Latin letters. */
function isLong(title: string): boolean {
  return [...title].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0) > 34
}
