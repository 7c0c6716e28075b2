import {Fragment, type ReactNode, useLayoutEffect, useRef} from 'react'
import {PROGRAMME_PARTS, PROGRAMME_TIMES, type ProgrammeChoice, type ProgrammePart} from '#domain/wall'
import {formatNumber} from '#i18n/numbers'
import {useWallWords} from './useWallWords'
import {lengthened, moved, toggled, type WallCommand} from './wallControl'

interface Props {
  programme: ProgrammeChoice
  act: (command: WallCommand) => void
}

interface ChoiceProps {
  programme: ProgrammeChoice
  choose: (change: Partial<ProgrammeChoice>) => void
}

const PACES = [0.5, 1, 2, 4]

/** What plays, in which order, and for how long each stop stands. */
export function ProgrammeChoices({programme, act}: Props) {
  const choose = (change: Partial<ProgrammeChoice>) => act({ask: 'programme', programme: change})
  return (
    <>
      <Parts programme={programme} choose={choose} />
      <Times programme={programme} choose={choose} />
      <Pace programme={programme} choose={choose} />
    </>
  )
}

function Parts({programme, choose}: ChoiceProps) {
  const {panel} = useWallWords()
  const {parts} = programme
  const field = useRef<HTMLFieldSetElement>(null)
  const pressed = useRef<string | null>(null)
  // A button that moves with its part keeps the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the parts stand in their new order
  useLayoutEffect(() => {
    if (pressed.current)
      field.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus()
    pressed.current = null
  }, [parts.join()])
  const name = (part: ProgrammePart) => (part === 'play' ? panel.play_ : panel.tour)
  const move = (part: ProgrammePart, by: 1 | -1) => (
    <Small
      name={by < 0 ? panel.earlier(name(part)) : panel.later(name(part))}
      mark={`${part} ${by}`}
      isOff={parts[parts.indexOf(part) + by] === undefined}
      onPress={() => {
        pressed.current = `${part} ${by}`
        choose({parts: moved(parts, part, by)})
      }}
    >
      {by < 0 ? '↑' : '↓'}
    </Small>
  )
  const listed = [...parts, ...PROGRAMME_PARTS.filter((part) => !parts.includes(part))]
  return (
    <fieldset ref={field} className="wall-panel__list">
      <legend className="quiet">{panel.parts}</legend>
      {listed.map((part) => (
        <div key={part} className="wall-panel__row">
          <button
            type="button"
            className="button wall-panel__part"
            aria-pressed={parts.includes(part)}
            onClick={() => choose({parts: toggled(parts, part)})}
          >
            {name(part)}
          </button>
          {parts.includes(part) &&
            parts.length > 1 &&
            [-1, 1].map((by) => <Fragment key={by}>{move(part, by as 1 | -1)}</Fragment>)}
        </div>
      ))}
    </fieldset>
  )
}

function Times({programme, choose}: ChoiceProps) {
  const {panel} = useWallWords()
  return (
    <fieldset className="wall-panel__list wall-panel__times">
      <legend className="quiet">{panel.stands}</legend>
      {PROGRAMME_TIMES.map((time) => {
        const name = panel.times_[time]
        const button = (by: 1 | -1) => {
          const next = lengthened(programme, time, by)
          return (
            <Small
              name={by < 0 ? panel.shorter(name) : panel.longer(name)}
              isOff={next === programme[time]}
              onPress={() => choose({[time]: next})}
            >
              {by < 0 ? '−' : '+'}
            </Small>
          )
        }
        return (
          <div key={time} className="wall-panel__row">
            <span className="wall-panel__time">{name}</span>
            {button(-1)}
            <output className="wall-panel__seconds">
              {panel.seconds(formatNumber(programme[time], programme[time] % 1 === 0 ? 0 : 1))}
            </output>
            {button(1)}
          </div>
        )
      })}
    </fieldset>
  )
}

function Pace({programme, choose}: ChoiceProps) {
  const {panel} = useWallWords()
  return (
    <fieldset className="wall-panel__row">
      <legend className="quiet">{panel.pace}</legend>
      {PACES.map((pace) => (
        <button
          key={pace}
          type="button"
          className="button"
          aria-pressed={programme.pace === pace}
          onClick={() => choose({pace})}
        >
          {panel.times(String(pace))}
        </button>
      ))}
    </fieldset>
  )
}

interface SmallProps {
  name: string
  /** By which it is found again. */
  mark?: string
  /** It stays in the order of the keys, and does nothing. */
  isOff: boolean
  onPress: () => void
  children: ReactNode
}

function Small({name, mark, isOff, onPress, children}: SmallProps) {
  return (
    <button
      type="button"
      className="button button--square"
      data-move={mark}
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  )
}
