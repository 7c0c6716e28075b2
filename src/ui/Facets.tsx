import type {ReactNode} from 'react'
import type {Campaign} from '#domain/campaign'
import {HOUSE_GRADES} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES} from '#domain/filter'
import {localText} from '#i18n/words'
import type {View} from '#view/view'
import {Check} from './Check'
import {toggled} from './filterModel'
import {Icon} from './Icon'
import {HouseMark, ProjectMark} from './Mark'
import {Popover} from './Popover'
import {useWords} from './Session'
import {usePopover} from './usePopover'

/** What the popovers to choose from need. */
export interface FacetsProps {
  campaign: Campaign
  counties: readonly {code: string; name: string}[]
  hasProjects: boolean
  hasHouses: boolean
  view: View
  onChange: (patch: Partial<View>) => void
}

interface FacetProps {
  label: string
  count: number
  wide?: boolean
  children: ReactNode
}

function Facet({label, count, wide = false, children}: FacetProps) {
  const popover = usePopover()
  return (
    <>
      <button type="button" className="button facet" {...popover.buttonProps}>
        {count > 0 ? `${label} ${count}` : label}
        <Icon name="down" />
      </button>
      <Popover
        popover={popover}
        label={label}
        className={wide ? 'facet__panel facet__panel--wide' : 'facet__panel'}
      >
        {children}
      </Popover>
    </>
  )
}

export function CountyFacet({counties, view, onChange}: FacetsProps) {
  const words = useWords()
  return (
    <Facet label={words.filters.counties} count={view.county.length}>
      {counties.map(({code, name}) => (
        <Check
          key={code}
          checked={view.county.includes(code)}
          onChange={() => onChange({county: inOrder(counties, toggled(view.county, code))})}
        >
          {name}
        </Check>
      ))}
    </Facet>
  )
}

export function TaskFacet({campaign, view, onChange}: FacetsProps) {
  const words = useWords()
  return (
    <Facet label={words.filters.tasks} count={view.task.length} wide>
      {campaign.areas.map((area) => {
        const ids = area.tasks.map((task) => task.id)
        const all = ids.every((id) => view.task.includes(id))
        const others = view.task.filter((id) => !ids.includes(id))
        return (
          <fieldset key={area.id} className="facet__group" aria-label={localText(area.name, words.language)}>
            <Check checked={all} onChange={() => onChange({task: all ? others : [...others, ...ids]})}>
              <b>{localText(area.name, words.language)}</b>
            </Check>
            {area.tasks.map((task) => (
              <Check
                key={task.id}
                checked={view.task.includes(task.id)}
                onChange={() => onChange({task: toggled(view.task, task.id)})}
              >
                {localText(task.name, words.language)}
              </Check>
            ))}
          </fieldset>
        )
      })}
    </Facet>
  )
}

export function ProjectFacet({view, onChange}: FacetsProps) {
  const words = useWords()
  return (
    <Facet label={words.filters.projectState} count={view.project.length}>
      {PROJECT_STATES.map((state) => (
        <Check
          key={state}
          checked={view.project.includes(state)}
          onChange={() => onChange({project: toggled(view.project, state)})}
        >
          <ProjectMark state={state} />
          {words.projectState[state]}
        </Check>
      ))}
    </Facet>
  )
}

export function HouseFacet({view, onChange}: FacetsProps) {
  const words = useWords()
  const count = view.house.length + view.grade.length + (view.hardship === null ? 0 : 1)
  return (
    <Facet label={words.filters.houseState} count={count}>
      <fieldset className="facet__group" aria-label={words.filters.state}>
        {HOUSE_STATES.map((state) => (
          <Check
            key={state}
            checked={view.house.includes(state)}
            onChange={() => onChange({house: toggled(view.house, state)})}
          >
            <HouseMark state={state} />
            {words.houseState[state]}
          </Check>
        ))}
      </fieldset>
      <fieldset className="facet__group" aria-label={words.filters.grade}>
        {HOUSE_GRADES.map((grade) => (
          <Check
            key={grade}
            checked={view.grade.includes(grade)}
            onChange={() => onChange({grade: toggled(view.grade, grade)})}
          >
            {words.grade[grade]}
          </Check>
        ))}
      </fieldset>
      <fieldset className="facet__group" aria-label={words.filters.hardship}>
        {[true, false].map((yes) => (
          <Check
            key={String(yes)}
            checked={view.hardship === yes}
            onChange={(checked) => onChange({hardship: checked ? yes : null})}
          >
            {yes ? words.hardship.yes : words.hardship.no}
          </Check>
        ))}
      </fieldset>
    </Facet>
  )
}

/** In the package's order, so that one choice has one address. */
function inOrder(counties: FacetsProps['counties'], codes: string[]): string[] {
  return counties.map(({code}) => code).filter((code) => codes.includes(code))
}
