import type {HouseState, ProjectState} from '#domain/filter'
import {formatNumber} from '#i18n/numbers'
import {legendOf} from '#scene/legend'
import {fillStyle} from '#ui/fill'
import {classLabel, legendTitle} from '#ui/legendWords'
import {HouseMark, ProjectMark} from '#ui/Mark'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import type {Comparison} from '#ui/useComparison'
import {sinceText} from './presentModel'
import {usePresentWords} from './usePresentWords'

const STATES: readonly ProjectState[] = ['done', 'started', 'overdue', 'planned']
const HOUSE_STATES: readonly HouseState[] = ['treated', 'relieved', 'overdue', 'filed']

interface Props {
  state: PlanState
  isWhole: boolean
  comparison: Comparison | null
}

/** Keys of the map: what townships are filled with, and the marks of projects where they are shown. */
export function PresentLegend({state, isWhole, comparison}: Props) {
  const words = useWords()
  const theme = useTheme()
  const say = usePresentWords()
  const {dataset, snapshot, view, reading} = state
  const standing = legendOf(dataset, snapshot, view.measure, view.by, theme, reading.filter)
  const change = comparison?.legendOf(state, standing, theme, words)
  const legend = change?.legend ?? standing
  const since = sinceText(state, say)
  const title = change
    ? [change.title, since].filter(Boolean).join(say.dot)
    : legend.kind === 'status'
      ? say.townships
      : legendTitle(legend, words)
  const besides = [
    {...legend.noData, label: words.legend.noData},
    {...legend.outOfScope, label: words.legend.outOfScope},
  ]
  const fills = [
    ...legend.classes.map((one, at) => ({
      ...one,
      label: change?.labels[at] ?? classLabel(legend, one, words),
    })),
    ...besides,
  ]
  // A scale is shown whole; a state that no township is in is left out.
  const shown = fills.filter(({id, count}) => count > 0 || id.startsWith('class-'))
  const hasProjects = view.layers.includes('projects') && dataset.projects.count > 0
  const hasHouses = view.layers.includes('houses') && dataset.houses.count > 0
  return (
    <section className="present-legend" data-covers="" aria-label={words.landmarks.legend}>
      {hasProjects && (
        <ul>
          <li>{words.layers.projects}</li>
          {STATES.map((one) => (
            <li key={one}>
              <ProjectMark state={one} /> {words.projectState[one]}
            </li>
          ))}
        </ul>
      )}
      {hasHouses && (
        <ul>
          <li>{words.layers.houses}</li>
          {HOUSE_STATES.map((one) => (
            <li key={one}>
              <HouseMark state={one} /> {words.houseState[one]}
            </li>
          ))}
        </ul>
      )}
      <ul>
        <li>{title}</li>
        {shown.map(({id, fill, label, count}) => (
          <li key={id}>
            <span className="present-legend__swatch data" style={fillStyle(fill)} /> {label}
            {isWhole && <b> {formatNumber(count)}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}
