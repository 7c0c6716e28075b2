import {lazy, memo, Suspense, useMemo} from 'react'
import type {Outline} from '#domain/dataset'
import {BASES} from '#domain/filter'
import {MEASURES} from '#measures/types'
import {LAYERS, LEVELS, type View} from '#view/view'
import {Check, Segments} from './Check'
import {CountyRanking} from './CountyRanking'
import {Filters} from './Filters'
import {countyNames, toggled} from './filterModel'
import type {PlanState} from './planState'
import {rankingModel} from './rankingModel'
import {Select} from './Select'
import {useTheme, useWords} from './Session'
import {DEFINITIONS} from './Term'
import {useComparison} from './useComparison'

const BasisNote = lazy(() => import('./basis/BasisNote'))

/** What the map is coloured by, who leads and who is behind, and what is filtered. */
export function PlanAside({state}: {state: PlanState}) {
  const words = useWords()
  const theme = useTheme()
  const {dataset, allCounties, view, change} = state
  const {measure, by} = view
  const comparison = useComparison(state)
  const {title, ranking} = comparison?.rankingOf(state, theme, words) ?? {
    title: words.ranking.title[measure],
    ranking: rankingModel(dataset, allCounties.timeline, allCounties.snapshot, {measure, by, theme, words}),
  }
  return (
    <>
      <Choices dataset={dataset} view={view} change={change} />
      <Suspense>
        <BasisNote state={state} />
      </Suspense>
      <CountyRanking
        title={title}
        definition={DEFINITIONS[measure]}
        ranking={ranking}
        chosen={view.county}
        onToggle={(code) => change({county: toggled(view.county, code)})}
      />
      <FiltersOf dataset={dataset} view={view} change={change} />
    </>
  )
}

interface ChoiceProps {
  dataset: Outline
  view: View
  change: (patch: Partial<View>) => void
}

/** Neither says anything of the month: time that runs leaves them alone. */
function isSameChoice(one: ChoiceProps, other: ChoiceProps): boolean {
  const keys = Object.keys(one.view) as (keyof View)[]
  return (
    one.dataset === other.dataset &&
    one.change === other.change &&
    keys.every((key) => key === 'month' || key === 'camera' || one.view[key] === other.view[key])
  )
}

const Choices = memo(function Choices({dataset, view, change}: ChoiceProps) {
  const words = useWords()
  const layers = LAYERS.filter((layer) => dataset[layer].count > 0)
  return (
    <section className="choices">
      <div className="choices__pair">
        <Select
          label={words.measure.label}
          value={view.measure}
          options={MEASURES.map((value) => ({value, label: words.measure[value]}))}
          onChange={(measure) => change({measure})}
        />
        <Select
          label={words.basis.label}
          title={words.basis.hint}
          value={view.basis}
          options={BASES.map((value) => ({value, label: words.basis[value]}))}
          onChange={(basis) => change({basis})}
        />
      </div>
      <div className="choices__row">
        <Segments
          label={words.by.label}
          value={view.by}
          options={LEVELS.map((value) => ({value, label: words.by[value]}))}
          onChange={(by) => change({by})}
        />
        <div className="choices__layers">
          {layers.map((layer) => (
            <Check
              key={layer}
              checked={view.layers.includes(layer)}
              onChange={() => change({layers: toggled(view.layers, layer)})}
            >
              {words.layers[layer]}
            </Check>
          ))}
        </div>
      </div>
    </section>
  )
}, isSameChoice)

const FiltersOf = memo(function FiltersOf({dataset, view, change}: ChoiceProps) {
  const {language} = useWords()
  const counties = useMemo(() => countyNames(dataset, language), [dataset, language])
  return (
    <Filters
      campaign={dataset.campaign}
      counties={counties}
      hasProjects={dataset.projects.count > 0}
      hasHouses={dataset.houses.count > 0}
      view={view}
      onChange={change}
    />
  )
}, isSameChoice)
