import type {ReactNode} from 'react'
import type {Language, Theme} from '#view/view'
import {Segments} from './Check'
import {HelpPopover} from './Help'
import {Icon} from './Icon'
import {useTheme, useWords} from './Session'
import './header.css'

interface Props {
  title: string
  /** `2018-09-30`, or empty while nothing is loaded. */
  asOf: string
  synthetic: boolean
  notice: string
  /** The papers of the mode. */
  tabs?: ReactNode
  /** What leaves the page: pictures, tables, slides. */
  out?: ReactNode
  onLanguage: (language: Language) => void
  onTheme: (theme: Theme) => void
  /** Opens the aside where it is a drawer. */
  onAside?: () => void
  asideOpen?: boolean
  /** The indicator of data issues. */
  issues: ReactNode
  /** The search for names. */
  find: ReactNode
  /** Whether there is a network, and what is done without. */
  connection?: {note: ReactNode; help: ReactNode}
  /** Shows the wall in this window. */
  onWall?: () => void
  /** Opens the data desk. */
  onDesk?: () => void
  /** Files lie on the desk that were not adopted. */
  deskWaiting?: boolean
}

export function Header(props: Props) {
  const words = useWords()
  const theme = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  const switchTo = other === 'dark' ? words.header.toDark : words.header.toLight
  return (
    <header className="header">
      {props.onAside && (
        <button
          type="button"
          className="button button--square header__menu"
          aria-expanded={props.asideOpen ?? false}
          aria-controls="aside"
          aria-label={words.header.aside}
          title={words.header.aside}
          onClick={props.onAside}
        >
          <Icon name="menu" />
        </button>
      )}
      <h1 className="header__brand">{words.appName}</h1>
      <p className="header__title" title={props.title}>
        {props.title}
      </p>
      {props.tabs}
      <div className="header__end">
        {props.find}
        {props.out}
        {props.issues}
        {props.connection?.note}
        {props.asOf !== '' && (
          <p className="header__source">
            {words.header.asOf(props.asOf)}
            {props.synthetic && (
              <b className="header__synthetic" title={words.header.syntheticHint}>
                {words.header.synthetic}
              </b>
            )}
          </p>
        )}
        {props.onDesk && <DeskButton waiting={props.deskWaiting ?? false} onOpen={props.onDesk} />}
        <HelpPopover
          notice={props.notice}
          offline={props.connection?.help}
          {...(props.onWall && {onWall: props.onWall})}
        />
        <button
          type="button"
          className="button button--plain button--square"
          aria-label={switchTo}
          title={switchTo}
          onClick={() => props.onTheme(other)}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
        <Segments
          label={words.header.language}
          value={words.language}
          options={[
            {value: 'zh-CN', label: '中', title: '中文'},
            {value: 'en', label: 'EN', title: 'English'},
          ]}
          onChange={props.onLanguage}
        />
      </div>
    </header>
  )
}

function DeskButton({waiting, onOpen}: {waiting: boolean; onOpen: () => void}) {
  const {toDesk} = useWords()
  return (
    <button type="button" className="button" onClick={onOpen}>
      {waiting ? toDesk.openWaiting : toDesk.open}
    </button>
  )
}
