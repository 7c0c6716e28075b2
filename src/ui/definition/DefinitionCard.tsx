import {useContext, useEffect, useRef} from 'react'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {definitionWords} from '#i18n/definitionWords'
import type {Words} from '#i18n/words'
import type {DefinitionId, DefinitionWords} from '#i18n/zhDefinitions'
import {hasFilters} from '#ui/filterModel'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {rowsOf} from '#ui/showRows'
import {PlanContext, type TermOf} from '#ui/Term'
import {type DefinitionFormula, formulaOf, sourcesOf} from './definitionModel'
import './definition.css'

interface Props {
  id: DefinitionId
  of: TermOf
  close: () => void
}

/** 口径: of a figure its parts with their values now, the rule, the files, the date of the data, and the rows. */
export default function DefinitionCard(props: Props) {
  const state = useContext(PlanContext)
  return state && <Shown {...props} state={state} />
}

function Shown({id, of, close, state}: Props & {state: PlanState}) {
  const words = useWords()
  const say = definitionWords(words)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  const {dataset, snapshot, reading, change} = state
  const {list, unit} = of
  const asked = {figures: snapshot[list], unit, goals: snapshot.goals, campaign: dataset.campaign}
  const formula = formulaOf(id, asked, say, words)
  const {name, rule} = say.records[id]
  return (
    <div ref={card} className="definition" tabIndex={-1}>
      <p className="definition__name">
        <b>{name}</b>
        <span className="quiet">{whose(state, of, say, words)}</span>
      </p>
      {formula && (
        <Formula
          formula={formula}
          onRows={({figure}) => {
            close()
            change({...rowsOf(figure), ...narrowed(state, of)})
          }}
        />
      )}
      <p>{rule}</p>
      <dl className="definition__from">
        <dt>{say.sources}</dt>
        <dd>{sourcesOf(id, dataset, say).join(words.comma)}</dd>
        <dt>{words.basis.label}</dt>
        <dd>{words.basis[reading.basis]}</dd>
      </dl>
      <p className="quiet">{words.definition.asOf(formatDay(reading.asOf))}</p>
    </div>
  )
}

function Formula({
  formula: {parts, sign, result},
  onRows,
}: {
  formula: DefinitionFormula
  onRows: (rows: NonNullable<DefinitionFormula['parts'][number]['rows']>) => void
}) {
  const say = definitionWords(useWords())
  return (
    <>
      <p className="definition__formula">
        {parts.map(({value}) => value).join(` ${sign} `)} = <b>{result}</b>
      </p>
      <ul className="definition__parts">
        {parts.map(({name, value, rows}, index) => (
          <li key={name}>
            <span className="definition__sign" aria-hidden="true">
              {index === 0 ? '' : sign}
            </span>
            <span>{name}</span>
            <b>{value}</b>
            {rows && (
              <button
                type="button"
                className="term"
                aria-label={say.rowsOf(name)}
                onClick={() => onRows(rows)}
              >
                {say.showRows}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `2018-09·慈溪市` */
function whose(
  {dataset, snapshot, view}: PlanState,
  {list, unit}: TermOf,
  say: DefinitionWords,
  words: Words,
) {
  const month = formatMonth((dataset.campaign.timeline.start + snapshot.month) as Month)
  const units = list === 'townships' ? dataset.regions : dataset.counties
  const whole = hasFilters(view) ? say.filtered : say.whole
  const name = list === 'whole' ? whole : (words.language === 'en' ? units.nameEn : units.name)[unit]
  return say.now(month, name)
}

/** Rows of one unit are those of a filter by it. */
function narrowed({dataset}: PlanState, {list, unit}: TermOf): Partial<PlanState['view']> {
  if (list === 'whole') return {}
  return list === 'counties' ? {county: [dataset.counties.code[unit]]} : {towns: [dataset.regions.code[unit]]}
}
