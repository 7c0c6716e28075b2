import {compareWords} from '#i18n/compareWords'
import {TURNS, turnsOf} from '#measures/changes'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {thenNowRows} from './comparedTip'
import {calendarOf, isCompared, stateSpan} from './span'

/** On the card of a township: then → now. */
export function TownshipChange({state, region}: {state: PlanState; region: number}) {
  const words = useWords()
  if (!isCompared(state)) return null
  const own = compareWords(words.language)
  const span = stateSpan(state)
  const turn = TURNS[turnsOf(span)[region]]
  if (!turn) return null
  const [from, to] = [span.before, span.after].map(({month}) => calendarOf(state, month))
  return (
    <section className="card__part">
      <div className="card__title">
        <h3>{own.card}</h3>
        <span className="quiet">{own.span(from, to)}</span>
      </div>
      <table className="changes__figures">
        <tbody>
          {[
            [words.figure.compliance, words.sentence.change.turn[turn]],
            ...thenNowRows(state, region, words),
          ].map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
