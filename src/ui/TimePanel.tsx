import type {ReactNode} from 'react'
import {type Campaign, monthCount, phaseAt} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {formatShare} from '#i18n/numbers'
import {localText, nameHead, type Words} from '#i18n/words'
import {Icon} from './Icon'
import {useWords} from './Session'
import {Term} from './Term'
import {TimeControl, type TimeControlProps} from './TimeControl'
import './time.css'

interface Props extends TimeControlProps {
  playing: boolean
  speed: number
  loop: boolean
  onSpeed: (speed: number) => void
  onLoop: (loop: boolean) => void
  /** Over the chart. */
  over?: ReactNode
}

/** Months a second; the second is called 1×. */
const SPEEDS = [1, 2, 4, 8]

/** Month, phase and player at the left, the chart at the right: always there. */
export function TimePanel(props: Props) {
  const {campaign, month, playing} = props
  const words = useWords()
  const times = words.time.speedTimes(String(props.speed / SPEEDS[1]))
  const calendar = (campaign.timeline.start + month) as Month
  return (
    <section className="time" aria-label={words.landmarks.time}>
      <div className="time__side">
        <p className="time__month">{formatMonth(calendar)}</p>
        <p className="time__caption">
          <Term id="curves">{phaseCaption(campaign, calendar, words)}</Term>
        </p>
        <div className="time__buttons">
          <button
            type="button"
            className="button button--primary button--square"
            aria-label={playing ? words.time.stop : words.time.play}
            title={playing ? words.time.stop : words.time.play}
            onClick={props.onTogglePlay}
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </button>
          <Step name="back" disabled={month === 0} onClick={() => props.onMonth(month - 1)} />
          <Step
            name="forward"
            disabled={month >= monthCount(campaign) - 1}
            onClick={() => props.onMonth(month + 1)}
          />
          <button
            type="button"
            className="button time__speed"
            aria-label={`${words.time.speed} ${times}`}
            title={words.time.speed}
            onClick={() =>
              props.onSpeed(SPEEDS[(SPEEDS.indexOf(props.speed) + 1) % SPEEDS.length] ?? SPEEDS[1])
            }
          >
            {times}
          </button>
          <button
            type="button"
            className="button button--square"
            aria-pressed={props.loop}
            aria-label={words.time.loop}
            title={words.time.loop}
            onClick={() => props.onLoop(!props.loop)}
          >
            <Icon name="loop" />
          </button>
        </div>
      </div>
      <div className="time__stage">
        <TimeControl {...props} />
        {props.over}
      </div>
    </section>
  )
}

function Step({name, disabled, onClick}: {name: 'back' | 'forward'; disabled: boolean; onClick: () => void}) {
  const words = useWords()
  return (
    <button
      type="button"
      className="button button--square"
      aria-label={words.time[name]}
      title={words.time[name]}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={name} />
    </button>
  )
}

function phaseCaption(campaign: Campaign, month: Month, words: Words): string {
  const phase = campaign.phases[phaseAt(campaign, month)]
  if (!phase) return words.time.noPhase
  const name = nameHead(localText(phase.name, words.language))
  const target = phase.targets.compliance
  if (target === undefined) return month === phase.end ? words.time.phaseEnd(name) : name
  const text = formatShare(target)
  return month === phase.end ? words.time.phaseTargetDue(name, text) : words.time.phaseTarget(name, text)
}
