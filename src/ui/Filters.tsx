import {CountyFacet, type FacetsProps, HouseFacet, ProjectFacet, TaskFacet} from './Facets'
import {hasFilters} from './filterModel'
import {useWords} from './Session'
import './filters.css'

/** Popovers to choose from what restricts the figures; what is chosen stands above the map (`ChoiceStrip`). */
export function Filters(props: FacetsProps) {
  const words = useWords()
  return (
    <section className="filters" aria-labelledby="filters-title">
      <div className="filters__title">
        <h2 id="filters-title">{words.filters.title}</h2>
        {!hasFilters(props.view) && <span className="faint">{words.filters.none}</span>}
      </div>
      <div className="filters__facets">
        <CountyFacet {...props} />
        {props.hasProjects && <TaskFacet {...props} />}
        {props.hasProjects && <ProjectFacet {...props} />}
        {props.hasHouses && <HouseFacet {...props} />}
      </div>
    </section>
  )
}
