import {TABS, type Tab} from '#view/view'
import {useWords} from './Session'

/** The papers of plan mode. */
export function PlanTabs({tab, onTab}: {tab: Tab; onTab: (tab: Tab) => void}) {
  const {tabs} = useWords()
  return (
    <nav className="tabs" aria-label={tabs.label}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => onTab(one)}
        >
          {tabs[one]}
        </button>
      ))}
    </nav>
  )
}
