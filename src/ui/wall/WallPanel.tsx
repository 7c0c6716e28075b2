import {useEffect, useRef} from 'react'
import {PROGRAMME_PARTS, type ProgrammePart} from '#domain/wall'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import {useWallWords} from './useWallWords'
import type {WallCommand, WallReport} from './wallControl'

interface Props {
  report: WallReport
  act: (command: WallCommand) => void
  /** Absent in a window of its own. */
  onClose?: () => void
}

const PACES = [0.5, 1, 2, 4]

/** What a person may do to the wall: the same on the wall and in a window that steers it. */
export function WallPanel({report, act, onClose}: Props) {
  const {panel} = useWallWords()
  const words = useWords()
  const {month, beside, playing, at, stops, programme, data} = report
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  const button = (ask: 'reload' | 'black' | 'info' | 'fullscreen' | 'plan', pressed?: boolean) => (
    <button type="button" className="button" aria-pressed={pressed} onClick={() => act({ask})}>
      {panel[ask]}
    </button>
  )
  return (
    <section ref={section} className="wall-panel panel" aria-label={panel.title} tabIndex={-1}>
      <h2>{panel.title}</h2>
      <p className="wall-panel__now">
        <b>{month}</b> {beside}
        <span className="quiet">{panel.at(String(at + 1), String(stops))}</span>
      </p>
      <Steps playing={playing} act={act} />
      <Choices programme={programme} act={act} />
      <div className="wall-panel__row">
        {button('black', report.isBlack)}
        {button('reload')}
        {button('info')}
        {onClose && button('fullscreen')}
        {button('plan')}
      </div>
      <p className="quiet">{data}</p>
      {onClose && (
        <p className="wall-panel__row">
          <a className="button" href={remoteAddress()} target="_blank" rel="noopener">
            {panel.remote}
          </a>
          <button type="button" className="button button--primary" onClick={onClose}>
            {panel.close}
          </button>
        </p>
      )}
      <p className="faint">
        {panel.keys}
        {words.stop}
      </p>
    </section>
  )
}

function Steps({playing, act}: Pick<Props, 'act'> & {playing: boolean}) {
  const {panel} = useWallWords()
  const steps = [
    ['first', '|◀'],
    ['leapBack', '◀◀'],
    ['back', '◀'],
    ['next', '▶'],
    ['leap', '▶▶'],
    ['last', '▶|'],
  ] as const
  const step = ([ask, sign]: (typeof steps)[number]) => (
    <button
      key={ask}
      type="button"
      className="button button--square"
      aria-label={panel[ask]}
      title={panel[ask]}
      onClick={() => act({ask})}
    >
      {sign}
    </button>
  )
  return (
    <div className="wall-panel__row">
      {steps.slice(0, 3).map(step)}
      <button type="button" className="button button--primary" onClick={() => act({ask: 'toggle'})}>
        <Icon name={playing ? 'pause' : 'play'} />
        {playing ? panel.pause : panel.play}
      </button>
      {steps.slice(3).map(step)}
    </div>
  )
}

function Choices({programme, act}: Pick<Props, 'act'> & Pick<WallReport, 'programme'>) {
  const {panel} = useWallWords()
  const {parts, pace} = programme
  const choose = (change: Partial<WallReport['programme']>) =>
    act({ask: 'programme', programme: {...programme, ...change}})
  const toggle = (part: ProgrammePart) => {
    const has = (one: ProgrammePart) => parts.includes(one) !== (one === part)
    choose({parts: PROGRAMME_PARTS.filter(has)})
  }
  return (
    <>
      <fieldset className="wall-panel__row">
        <legend className="quiet">{panel.parts}</legend>
        {PROGRAMME_PARTS.map((part) => (
          <button
            key={part}
            type="button"
            className="button"
            aria-pressed={parts.includes(part)}
            onClick={() => toggle(part)}
          >
            {part === 'play' ? panel.play_ : panel.tour}
          </button>
        ))}
      </fieldset>
      <fieldset className="wall-panel__row">
        <legend className="quiet">{panel.pace}</legend>
        {PACES.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={pace === one}
            onClick={() => choose({pace: one})}
          >
            {panel.times(String(one))}
          </button>
        ))}
      </fieldset>
    </>
  )
}

function remoteAddress(): string {
  const query = new URLSearchParams(location.search)
  query.set('mode', 'wall')
  query.set('remote', '1')
  return `?${query}`
}
