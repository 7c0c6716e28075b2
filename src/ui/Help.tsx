import type {ReactNode} from 'react'
import {Popover} from './Popover'
import {useWords} from './Session'
import {usePopover} from './usePopover'

interface Props {
  notice: string
  /** What works without a network. */
  offline?: ReactNode
  /** Shows the wall in this window. */
  onWall?: () => void
}

export function HelpPopover({notice, offline, onWall}: Props) {
  const words = useWords()
  const popover = usePopover()
  return (
    <>
      <button type="button" className="button button--plain" {...popover.buttonProps}>
        {words.header.help}
      </button>
      <Popover popover={popover} label={words.help.title} className="help">
        <h2>{words.help.title}</h2>
        <p>{words.help.about}</p>
        {notice !== '' && <p>{notice}</p>}
        <p className="quiet">
          {words.help.boundaries}
          {words.language === 'en' ? ' ' : ''}
          {words.help.privacy}
        </p>
        {onWall && (
          <button type="button" className="button" onClick={onWall}>
            {words.help.wall}
          </button>
        )}
        {offline}
        <h3>{words.help.keys}</h3>
        <dl className="help__keys">
          {words.help.keyRows.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Popover>
    </>
  )
}
