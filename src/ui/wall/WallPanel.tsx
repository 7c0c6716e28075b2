import {useEffect, useRef} from 'react'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import {ProgrammeChoices} from './ProgrammeChoices'
import {useWallWords} from './useWallWords'
import type {WallCommand, WallReport} from './wallControl'

interface Props {
  report: WallReport
  act: (command: WallCommand) => void
  /** Absent in a window of its own. */
  onClose?: () => void
}

/** What a person may do to the wall: the same on the wall and in a window that steers it. */
export function WallPanel({report, act, onClose}: Props) {
  const {panel} = useWallWords()
  const words = useWords()
  const {month, beside, playing, at, stops, programme, data} = report
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  // In a window of its own it is all there is.
  const Heading = onClose ? 'h2' : 'h1'
  const button = (ask: 'reload' | 'black' | 'info' | 'fullscreen' | 'plan', pressed?: boolean) => (
    <button type="button" className="button" aria-pressed={pressed} onClick={() => act({ask})}>
      {panel[ask]}
    </button>
  )
  return (
    <section ref={section} className="wall-panel panel" aria-label={panel.title} tabIndex={-1}>
      <Heading className="wall-panel__title">{panel.title}</Heading>
      <p className="wall-panel__now">
        <b>{month}</b> {beside}
        <span className="quiet">{panel.at(String(at + 1), String(stops))}</span>
      </p>
      <Steps playing={playing} act={act} />
      <ProgrammeChoices programme={programme} act={act} />
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

function remoteAddress(): string {
  const query = new URLSearchParams(location.search)
  query.set('mode', 'wall')
  query.set('remote', '1')
  return `?${query}`
}
