import {formatNumber} from '#i18n/numbers'
import {Icon} from '#ui/Icon'
import type {DeskState} from './deskState'
import {useDeskWords} from './useDeskWords'

const TABS = ['files', 'datum', 'corrections', 'kept', 'templates'] as const
export type DeskTab = (typeof TABS)[number]

interface Props {
  state: DeskState
  tab: DeskTab
  onTab: (tab: DeskTab) => void
  onClose: () => void
}

/** The head of the desk: where one is, and the way back to the map. */
export function DeskHead({state, tab, onTab, onClose}: Props) {
  const words = useDeskWords()
  const {desk} = words
  const counts: Record<DeskTab, number> = {
    files: state.survey?.files.length ?? 0,
    // Only what asks for a decision.
    datum: state.datum.filter(({proposed}) => proposed !== null).length,
    corrections: state.corrections.length,
    kept: state.kept.length,
    templates: 0,
  }
  return (
    <header className="desk__head">
      <p className="desk__brand">
        <b>{words.appName}</b>
      </p>
      <h1 className="desk__title">{desk.title}</h1>
      <nav className="desk__tabs" aria-label={desk.tabs.label}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            className="desk__tab"
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => onTab(one)}
          >
            {desk.tabs[one]}
            {counts[one] > 0 && <span className="desk__count">{formatNumber(counts[one])}</span>}
          </button>
        ))}
      </nav>
      <button type="button" className="button desk__back" onClick={onClose}>
        <Icon name="close" />
        {desk.back}
      </button>
    </header>
  )
}
