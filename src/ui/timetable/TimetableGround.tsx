import {memo} from 'react'
import {type Campaign, monthCount} from '#domain/campaign'
import {monthOfDay} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import {timetableWordsOf} from '#i18n/timetableWords'
import {useWords} from '#ui/Session'
import {AxisLabels, PhaseNames, ticksOf} from '#ui/TimeAxis'
import {endX, fittingName, type TimeScale} from '#ui/timeLayout'
import {dayX} from './timetableLayout'

interface Props {
  campaign: Campaign
  scale: TimeScale
}

interface BandProps extends Props {
  height: number
  /** False behind words, which the lines would strike through. */
  poles?: boolean
}

/** Phases as bands, Januaries as hairlines and milestones as dashed lines, behind all rows. */
export const TimetableBands = memo(function TimetableBands({
  campaign,
  scale,
  height,
  poles = true,
}: BandProps) {
  const {start} = campaign.timeline
  return (
    <>
      {campaign.phases.map((phase, index) => {
        const left = endX(scale, phase.start - start - 1)
        const width = Math.max(0, endX(scale, phase.end - start) - left)
        const look = `time__band time__band--${index % 2 === 0 ? 'a' : 'b'}`
        return <rect key={phase.id} x={left} y={0} width={width} height={height} className={look} />
      })}
      {ticksOf(campaign, scale).map(({index, year}) => {
        const x = endX(scale, index - 1)
        return (
          year && index > 0 && <line key={index} x1={x} x2={x} y1={0} y2={height} className="gantt__year" />
        )
      })}
      {(poles ? milestonesIn(campaign) : []).map(({id, due}) => {
        const x = dayX(scale, start, due)
        return <line key={id} x1={x} x2={x} y1={0} y2={height} className="gantt__pole" />
      })}
    </>
  )
})

function milestonesIn(campaign: Campaign) {
  return campaign.milestones.filter(({due}) => {
    const month = monthOfDay(due) - campaign.timeline.start
    return month >= 0 && month < monthCount(campaign)
  })
}

/** Height of the axis in desk pixels. */
export const AXIS = 56

/** The names of the phases with their targets, flags of the milestones, and the months. */
export function TimetableAxis({
  campaign,
  scale,
  current,
  skip,
}: Props & {current: number; skip: readonly [number, number]}) {
  const axis = {...scale, bottom: (AXIS - 21) * scale.unit}
  const pennant = (x: number) =>
    `M${x} ${axis.bottom - 3 * scale.unit}l${5 * scale.unit} ${3.5 * scale.unit}l${-5 * scale.unit} ${3.5 * scale.unit}Z`
  return (
    <>
      <PhaseNames campaign={campaign} scale={scale} current={current} />
      <PhaseTargets campaign={campaign} scale={scale} />
      {milestonesIn(campaign).map(({id, due}) => (
        <path key={id} d={pennant(dayX(scale, campaign.timeline.start, due))} className="time__pennant" />
      ))}
      <AxisLabels campaign={campaign} scale={axis} skip={skip[0]} skipTo={skip[1]} />
    </>
  )
}

const PhaseTargets = memo(function PhaseTargets({campaign, scale}: Props) {
  const words = useWords()
  const own = timetableWordsOf(words)
  const {start} = campaign.timeline
  return campaign.phases.map(({id, start: first, end, targets}) => {
    const left = endX(scale, first - start - 1)
    const width = endX(scale, end - start) - left
    const [compliance, progress] = [targets.compliance, targets.progress].map((share) =>
      share === undefined ? '' : formatShare(share),
    )
    const texts = [own.phaseTargets(compliance, progress), words.target(compliance)]
    const text = compliance || progress ? fittingName(texts, width - 8 * scale.unit, 11.5 * scale.unit) : ''
    return (
      <text key={id} x={left + 6 * scale.unit} y={25 * scale.unit} className="gantt__target">
        {text}
      </text>
    )
  })
})

/** The month shown, a line through everything. */
export function MonthLine({scale, month, height}: {scale: TimeScale; month: number; height: number}) {
  const x = endX(scale, month)
  return <line x1={x} x2={x} y1={0} y2={height} className="time__handle-line" />
}

/** Hatches, once for each drawing. */
export function Hatch({id, unit}: {id: string; unit: number}) {
  return (
    <pattern
      id={id}
      width={6 * unit}
      height={6 * unit}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={6 * unit} height={6 * unit} className="gantt__hatch-ground" />
      <rect width={2.6 * unit} height={6 * unit} className="gantt__hatch-stripe" />
    </pattern>
  )
}
