import type {HouseState, ProjectState} from '#domain/filter'
import type {PointKind} from '#scene/points'

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

/** A disc of a density as large as on the map, with those overdue at its heart; a square of the same area for houses. */
export function DensityMark({kind, radius}: {kind: PointKind; radius: number}) {
  const half = radius + 1
  const core = radius * Math.sqrt(0.2)
  const edge = (size: number) => ({
    x: -0.886 * size,
    y: -0.886 * size,
    width: 1.772 * size,
    height: 1.772 * size,
  })
  return (
    <svg
      className="density data"
      width={2 * half}
      height={2 * half}
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'projects' ? (
        <>
          <circle r={radius} className="density__project" />
          <circle r={core} className="density__overdue" />
        </>
      ) : (
        <>
          <rect {...edge(radius)} className="density__house" />
          <rect {...edge(core)} className="density__overdue" />
        </>
      )}
    </svg>
  )
}
