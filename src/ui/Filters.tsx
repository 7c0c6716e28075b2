import {CountyFacet, type FacetsProps, HouseFacet, ProjectFacet, TaskFacet} from './Facets'
import {activeFilters, noFilters} from './filterModel'
import {Icon} from './Icon'
import {useWords} from './Session'
import './filters.css'

/** What restricts the figures: chips that say what is active, each removable, and popovers to choose from. */
export function Filters(props: FacetsProps) {
  const {view, onChange} = props
  const words = useWords()
  const active = activeFilters(view, props.campaign, props.counties, words)
  return (
    <section className="filters" aria-labelledby="filters-title">
      <div className="filters__title">
        <h2 id="filters-title">{words.filters.title}</h2>
        {active.length > 0 ? (
          <button type="button" className="filters__clear" onClick={() => onChange(noFilters())}>
            {words.filters.clear}
          </button>
        ) : (
          <span className="faint">{words.filters.none}</span>
        )}
      </div>
      {active.length > 0 && (
        <ul className="filters__chips">
          {active.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="chip"
                aria-label={words.filters.remove(one.text)}
                onClick={() => onChange(one.without)}
              >
                {one.text}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="filters__facets">
        <CountyFacet {...props} />
        {props.hasProjects && <TaskFacet {...props} />}
        {props.hasProjects && <ProjectFacet {...props} />}
        {props.hasHouses && <HouseFacet {...props} />}
      </div>
    </section>
  )
}
