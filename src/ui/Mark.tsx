import type {HouseState, ProjectState} from '#domain/filter'

/** A project's state by shape, as on the map: ○ planned ◐ under way ▲ overdue ● done. */
export function ProjectMark({state}: {state: ProjectState}) {
  return (
    <svg className="mark data" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {state === 'overdue' ? (
        <path d="M6 1 11.2 10.6H.8Z" className="mark__overdue" />
      ) : (
        <>
          <circle cx="6" cy="6" r="4" className={state === 'done' ? 'mark__full' : 'mark__ring'} />
          {state === 'started' && <path d="M6 2a4 4 0 0 1 0 8Z" className="mark__full" />}
        </>
      )}
    </svg>
  )
}

/** A house's state: a square, filled further with each step; overdue in the colour of what is late. */
export function HouseMark({state}: {state: HouseState}) {
  return (
    <svg className="mark data" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="8" height="8" className={`mark__house mark__house--${state}`} />
    </svg>
  )
}
