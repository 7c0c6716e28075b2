import {useCallback} from 'react'
import type {Campaign} from '#domain/campaign'
import {forecastWords} from '#i18n/forecastWords'
import {ChartFigure} from './ChartFigure'
import {curveMarks} from './curveMarks'
import {type Curve, curveTitle, curveTwin} from './curveModel'
import {type Frame, PlotView} from './PlotView'
import type {About} from './saveChart'
import {timeScales} from './timeParts'
import {useChartsWords} from './useChartsWords'

interface Props {
  curve: Curve
  campaign: Campaign
  month: number
  about: About
  wide?: boolean | undefined
}

/** Planned, actual, target, pace and forecast of one measure. */
export function CurveChart({curve, campaign, month, about, wide}: Props) {
  const all = useChartsWords()
  const {words, charts} = all
  const forecast = forecastWords(words.language)
  const draw = useCallback(
    (frame: Frame) => ({
      ...timeScales(campaign, frame),
      marks: curveMarks(curve, campaign, month, frame, {
        planned: charts.planned,
        forecast: forecast.forecast,
        target: words.target,
      }),
    }),
    [curve, campaign, month, charts, words, forecast],
  )
  const title = curveTitle(curve, campaign, month, all)
  const rule = curve.forecast ? forecast[curve.kind === 'compliance' ? 'compliance' : 'progress'] : ''
  const tooEarly = curve.known < curve.actual.length && !curve.forecast ? charts.curve.tooEarly : ''
  return (
    <ChartFigure
      id={`curve-${curve.kind}`}
      kind={charts.curve.kind[curve.kind]}
      title={title}
      definition={[charts.curve.definition[curve.kind], rule, tooEarly].filter(Boolean).join(' ')}
      twin={() => curveTwin(curve, campaign, all, forecast.forecast)}
      about={about}
      wide={wide}
    >
      <PlotView height={wide ? 260 : 190} draw={draw} label={title} />
      {rule !== '' && <p className="chart__rule">{rule}</p>}
    </ChartFigure>
  )
}
