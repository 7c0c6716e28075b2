import {lazy, memo, Suspense} from 'react'
import type {Campaign} from '#domain/campaign'
import {formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {useWords} from './Session'
import {AxisTicks} from './TimeAxis'
import {TimeFlags} from './TimeFlags'
import {endX, linePath, stepArea, stepPath, type TimeScale, valueY} from './timeLayout'
import {TARGET_GAP, targetMarks} from './timeTargets'

const TimeForecast = lazy(() => import('./TimeForecast'))

/** One value a month of the timeline; fractions, NaN = none. */
export interface TimeSeries {
  compliance: ArrayLike<number>
  progress: ArrayLike<number>
  /** How many months have passed by the last report: a forecast follows. */
  known: number
}

interface Props {
  campaign: Campaign
  series: TimeSeries
  scale: TimeScale
  height: number
  /** Id of the clip path that leaves out what comes after the month. */
  past: string
}

/** All of the time chart that stands still while time runs; drawn again only for other data or another size. */
export const TimeChart = memo(function TimeChart({campaign, series, scale, height, past}: Props) {
  const words = useWords()
  const {compliance, progress, known} = series
  return (
    <>
      <Bands campaign={campaign} scale={scale} height={height} />
      <Grid scale={scale} />
      {known < scale.months && (
        <Suspense>
          <TimeForecast series={series} scale={scale} />
        </Suspense>
      )}
      <g clipPath={`url(#${past})`}>
        <path d={stepArea(scale, compliance, known)} className="time__area data" />
      </g>
      <path d={linePath(scale, progress, known)} className="time__progress data" />
      <path d={stepPath(scale, compliance, known)} className="time__curve time__curve--later data" />
      <g clipPath={`url(#${past})`}>
        <path d={stepPath(scale, compliance, known)} className="time__curve data" />
      </g>
      <Targets campaign={campaign} scale={scale} words={words} />
      <TimeFlags campaign={campaign} scale={scale} series={series} />
      <AxisTicks campaign={campaign} scale={scale} />
    </>
  )
})

function Bands({campaign, scale, height}: {campaign: Campaign; scale: TimeScale; height: number}) {
  const {start} = campaign.timeline
  return campaign.phases.map((phase, index) => {
    const left = endX(scale, phase.start - start - 1)
    return (
      <rect
        key={phase.id}
        className={`time__band time__band--${index % 2 === 0 ? 'a' : 'b'}`}
        x={left}
        y={0}
        width={Math.max(0, endX(scale, phase.end - start) - left)}
        height={Math.min(height, scale.bottom)}
      />
    )
  })
}

function Grid({scale}: {scale: TimeScale}) {
  const right = endX(scale, scale.months - 1)
  return [0, 0.5, 1].map((share) => (
    <g key={share}>
      <line
        x1={scale.left}
        x2={right}
        y1={valueY(scale, share)}
        y2={valueY(scale, share)}
        className={share === 0 ? 'time__base' : 'time__grid'}
      />
      <text x={scale.left - 6 * scale.unit} y={valueY(scale, share)} className="time__tick time__tick--y">
        {formatShare(share)}
      </text>
    </g>
  ))
}

/** The target of each phase: dashed over the phase, an end mark where it falls due. */
function Targets({campaign, scale, words}: {campaign: Campaign; scale: TimeScale; words: Words}) {
  return targetMarks(campaign, scale, words).map(({id, left, right, y, text, textY}) => (
    <g key={id}>
      <line x1={left} x2={right} y1={y} y2={y} className="time__target" />
      <line x1={right} x2={right} y1={y - 6 * scale.unit} y2={y + 6 * scale.unit} className="time__due" />
      <text x={right - TARGET_GAP * scale.unit} y={textY} className="time__target-text">
        {text}
      </text>
    </g>
  ))
}
