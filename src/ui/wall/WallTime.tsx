import {useMemo} from 'react'
import {type Campaign, monthCount, phaseAt} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {localText, nameHead} from '#i18n/words'
import {countiesChosen} from '#measures/selection'
import {plannedSeries} from '#measures/workSums'
import {useWork} from '#ui/charts/useWork'
import {timeSeries} from '#ui/PlanTime'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import type {TimeSeries} from '#ui/TimeChart'
import {wordsOn} from '#ui/TimeFlags'
import {handleOn, scaleOf, TimePicture} from '#ui/TimePicture'
import {type Box, endX, lineBoxes, linePath, meets, type TimeScale, textWidth, valueY} from '#ui/timeLayout'
import {type Size, useSize} from '#ui/useSize'
import {useWallWords} from './useWallWords'

/** How it moved: the month in large, and the planner's time chart without its controls. */
export function WallTime({state}: {state: PlanState}) {
  const words = useWords()
  const {dataset, month} = state
  const [ref, size] = useSize<HTMLDivElement>()
  const calendar = (dataset.campaign.timeline.start + month) as Month
  return (
    <section className="wall-time" aria-label={words.landmarks.time}>
      <div className="wall-time__side">
        <p className="wall-time__month">{formatMonth(calendar)}</p>
        <Phase campaign={dataset.campaign} calendar={calendar} />
      </div>
      <div ref={ref} className="wall-time__chart">
        {size && <Chart state={state} size={size} />}
      </div>
    </section>
  )
}

function Phase({campaign, calendar}: {campaign: Campaign; calendar: Month}) {
  const words = useWords()
  const wall = useWallWords()
  const phase = campaign.phases[phaseAt(campaign, calendar)]
  if (!phase) return <p>{words.time.noPhase}</p>
  const name = localText(phase.name, words.language)
  const head = nameHead(name)
  const rest = name.slice(head.length).replace(/^[\s:：]+/, '')
  return (
    <>
      <p>{calendar === phase.end ? wall.phaseEnd(head) : head}</p>
      <p className="wall-time__rest">{rest}</p>
    </>
  )
}

function Chart({state, size}: {state: PlanState; size: Size}) {
  const {dataset, timeline, month} = state
  const {campaign} = dataset
  const series = useMemo(() => timeSeries(timeline), [timeline])
  const scale = useMemo(() => scaleOf(size, monthCount(campaign)), [size, campaign])
  const {width, height} = size
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="time__svg"
      aria-hidden="true"
      focusable="false"
    >
      <TimePicture campaign={campaign} series={series} scale={scale} height={height} month={month} />
      <Planned state={state} series={series} scale={scale} month={month} />
    </svg>
  )
}

interface PlannedProps {
  state: PlanState
  series: TimeSeries
  scale: TimeScale
  month: number
}

/** Shares at which the curve may be named, the best first. */
const NAMED_AT = [0.7, 0.8, 0.6, 0.4, 0.3, 0.2, 0.9]
const SIZE = 12
/** Desk pixels from which the chart has room for the name of progress besides the value at the handle. */
const ROOMY = 700

/** What the projects' own dates say that progress should be; nothing until it is counted. */
function Planned({state, series, scale, month}: PlannedProps) {
  const words = useWords()
  const wall = useWallWords()
  const {work} = useWork(state)
  const {dataset, reading, selection} = state
  const planned = useMemo(
    () => work && plannedSeries(work, selection.tasks, countiesChosen(dataset, reading.filter).inCounty),
    [work, selection, dataset, reading],
  )
  if (!planned) return null
  const {campaign} = dataset
  const texts = [
    ...wordsOn(campaign, scale, series, words),
    ...handleOn(campaign, scale, series, month, words),
  ]
  const steps = (['step', 'line'] as const).flatMap((kind) =>
    lineBoxes(scale, series.compliance, series.known, kind),
  )
  const spot = nameSpot(planned, scale, wall.planned, texts)
  const isRoomy = scale.monthWidth * scale.months > ROOMY * scale.unit
  const other =
    isRoomy &&
    nameSpot(series.progress, scale, wall.progress, [...texts, ...steps, ...(spot ? [spot.box] : [])], true)
  const names = [
    {name: wall.planned, at: spot?.at},
    {name: wall.progress, at: other ? other.at : undefined},
  ]
  return (
    <>
      <path d={linePath(scale, planned, planned.length)} className="wall-time__planned data" />
      {names.map(
        ({name, at}) =>
          at && (
            <text key={name} {...at} className="wall-time__planned-name">
              {name}
            </text>
          ),
      )}
    </>
  )
}

/**
 * Where a name stands to the left of a rising curve or, `below` it, to the right, clear of other words; null where it
 * finds no room.
 */
function nameSpot(
  curve: ArrayLike<number>,
  scale: TimeScale,
  name: string,
  texts: readonly Box[],
  below = false,
) {
  const {unit, left} = scale
  const [width, height] = [textWidth(name, SIZE * unit) + 4 * unit, SIZE * unit * 1.2]
  for (const share of NAMED_AT) {
    const at = Array.from(curve).findIndex((value) => value >= share)
    if (at < 0) continue
    const shift = below ? width + 8 * unit : -8 * unit
    const [x, y] = [endX(scale, at) + shift, valueY(scale, curve[at]) + (below ? 6 * unit : 0)]
    const box = {left: x - width, right: x, top: y - height / 2, bottom: y + height / 2}
    if (box.left > left && !texts.some((one) => meets(one, box))) return {at: {x, y}, box}
  }
  return null
}
