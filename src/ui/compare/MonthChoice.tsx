import {type KeyboardEvent, useRef} from 'react'
import {monthCount} from '#domain/campaign'
import type {Month} from '#domain/month'
import {compareWords} from '#i18n/compareWords'
import {Segments} from '#ui/Check'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {COMPARISONS} from '#view/view'
import {monthGrid, presetsOf} from './monthGrid'
import {calendarOf} from './span'
import './compare.css'

interface Props {
  state: PlanState
  onDone: () => void
}

/** Which month to compare with: the usual ones by name, and every month of the timeline. */
export default function MonthChoice({state, onDone}: Props) {
  const own = compareWords(useWords().language)
  const {dataset, view, month, compared, change} = state
  const pick = (index: number) => {
    const compare = (dataset.campaign.timeline.start + index) as Month
    // What changed is what most ask for; another way that was chosen stays.
    change(compared ? {compare} : {compare, compareAs: 'change'})
    onDone()
  }
  return (
    <>
      <div className="popover__head">
        <h2>{own.title}</h2>
        {compared && (
          <button
            type="button"
            className="button"
            onClick={() => {
              change({compare: null})
              onDone()
            }}
          >
            {own.stop}
          </button>
        )}
      </div>
      {compared && (
        <Segments
          label={own.as.label}
          value={view.compareAs}
          options={COMPARISONS.map((value) => ({value, label: own.as[value]}))}
          onChange={(compareAs) => change({compareAs})}
        />
      )}
      <p className="compare-presets">
        {presetsOf(dataset.campaign, month).map(({id, month: index}) => (
          <button key={id} type="button" className="button" onClick={() => pick(index)}>
            {own.presets[id]} <span className="quiet">{calendarOf(state, index)}</span>
          </button>
        ))}
      </p>
      <Months state={state} label={own.months} thisMonth={own.thisMonth} onPick={pick} />
    </>
  )
}

interface MonthsProps {
  state: PlanState
  label: string
  thisMonth: (month: string) => string
  onPick: (month: number) => void
}

/** A row a year. One stop of the keyboard; arrows go from month to month. */
function Months({state, label, thisMonth, onPick}: MonthsProps) {
  const {dataset, month, compared} = state
  const grid = useRef<HTMLTableElement>(null)
  const count = monthCount(dataset.campaign)
  const entry = compared?.month ?? (month > 0 ? month - 1 : Math.min(1, count - 1))
  const focus = (index: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-month="${index}"]`)?.focus()
  const onKey = (event: KeyboardEvent, index: number) => {
    const next = nextMonth(event.key, index, month, count)
    if (next === null) return
    event.preventDefault()
    focus(next)
  }
  return (
    <table ref={grid} className="compare-months" aria-label={label}>
      <tbody>
        {monthGrid(dataset.campaign).map(({year, months}) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {months.map(({index, number}) => (
              <td key={number}>
                {index !== null && (
                  <button
                    type="button"
                    data-month={index}
                    tabIndex={index === entry ? 0 : -1}
                    disabled={index === month}
                    aria-pressed={index === compared?.month}
                    aria-label={
                      index === month ? thisMonth(calendarOf(state, index)) : calendarOf(state, index)
                    }
                    onClick={() => onPick(index)}
                    onKeyDown={(event) => onKey(event, index)}
                  >
                    {number}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const STEPS: Record<string, number> = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -12, ArrowDown: 12}

/** The month that a key goes to, the one shown passed over; null for a key that goes nowhere. */
function nextMonth(key: string, from: number, shown: number, count: number): number | null {
  const step = STEPS[key]
  if (step === undefined) return null
  const next = from + step === shown ? from + step + Math.sign(step) : from + step
  return next >= 0 && next < count ? next : null
}
