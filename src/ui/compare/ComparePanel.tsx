import {type RefObject, useEffect, useRef, useState} from 'react'
import {compareWords} from '#i18n/compareWords'
import type {RowChanges} from '#measures/rowChanges'
import {Segments} from '#ui/Check'
import {hasFilters} from '#ui/filterModel'
import {Icon} from '#ui/Icon'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {rowIn} from '#ui/showRows'
import {COMPARISONS} from '#view/view'
import {type ChangeGroup, type ChangeLine, figureLines, rowGroups, townshipGroup} from './panelModel'
import {type Compared, calendarOf, monthsOf, stateSpan} from './span'

/** What changed between the two months, for the set that is shown: figures, and lists that counts open. */
export function ComparePanel({state}: {state: PlanState}) {
  return state.compared ? <Panel state={state as Compared} /> : null
}

function Panel({state}: {state: Compared}) {
  const words = useWords()
  const own = compareWords(words.language)
  const {view, change} = state
  const {before, after} = stateSpan(state)
  const {changes, failed} = useRowChanges(state)
  const span = own.span(calendarOf(state, before.month), calendarOf(state, after.month))
  return (
    <section className="card panel scroll changes" aria-label={`${own.panel.title}${words.colon}${span}`}>
      <header className="card__head">
        <h2 className="card__name">{own.panel.title}</h2>
        <p className="changes__span">{span}</p>
        <button
          type="button"
          className="button button--plain button--square card__close"
          aria-label={own.stop}
          title={`${own.stop} (Esc)`}
          onClick={() => change({compare: null})}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="changes__choice">
        <Segments
          label={own.as.label}
          value={view.compareAs}
          options={COMPARISONS.map((value) => ({value, label: own.as[value]}))}
          onChange={(compareAs) => change({compareAs})}
        />
        <span className="quiet">{hasFilters(view) ? own.panel.filtered : own.panel.whole}</span>
      </div>
      <Figures state={state} />
      <Group group={townshipGroup(state, words, own)} onOpen={(township) => change({township})} />
      {changes ? (
        rowGroups(state, changes, words, own).map((group) => (
          <Group
            key={group.id}
            group={group}
            onOpen={(id) => group.id !== 'townships' && change(rowIn(view, group.id, id))}
          />
        ))
      ) : (
        <p className="quiet changes__wait" role="status">
          {failed ? own.panel.failed : own.panel.waiting}
        </p>
      )}
    </section>
  )
}

function Figures({state}: {state: Compared}) {
  const words = useWords()
  return (
    <table className="changes__figures">
      <tbody>
        {figureLines(state, words, compareWords(words.language)).map(({name, was, is, by}) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="quiet">
              {was} → {is}
            </td>
            <td>
              <b>{by}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface GroupProps {
  group: ChangeGroup
  /** A township's code or a row's id. */
  onOpen: (id: string) => void
}

function Group({group, onOpen}: GroupProps) {
  return (
    <section className="card__part">
      <h3>{group.title}</h3>
      {group.lines.map((line) => (
        <Line key={line.id} line={line} onOpen={onOpen} />
      ))}
    </section>
  )
}

function Line({line, onOpen}: {line: ChangeLine; onOpen: GroupProps['onOpen']}) {
  const {name, count, note, entries, first, brief} = line
  const [chosen, setOpen] = useState<boolean | null>(null)
  const open = chosen ?? brief
  const isEmpty = entries.length === 0
  return (
    <>
      <button
        type="button"
        className="changes__line"
        aria-expanded={isEmpty ? undefined : open}
        disabled={isEmpty}
        onClick={() => setOpen(!open)}
      >
        <span>{name}</span>
        <b>{count}</b>
        <Icon name="down" />
        {note !== '' && <span className="quiet changes__note">{note}</span>}
      </button>
      {open && !isEmpty && (
        <ul className="changes__list">
          {entries.map((one) => (
            <li key={one.key}>
              <button type="button" onClick={() => onOpen(one.key)}>
                <span>{one.name}</span>
                <span className="quiet">{one.place}</span>
              </button>
            </li>
          ))}
          {first !== '' && <li className="quiet changes__first">{first}</li>}
        </ul>
      )}
    </>
  )
}

interface Answer {
  of: PlanState['dataset']
  /** Null where the rows could not be had. */
  changes: RowChanges | null
}

/** Counted where the rows are, one question at a time: of the months that play by, the latest is asked. */
function useRowChanges(state: Compared): {changes: RowChanges | null; failed: boolean} {
  const {ask, reading, dataset} = state
  const [from, to] = monthsOf(stateSpan(state))
  const [answer, setAnswer] = useState<Answer | null>(null)
  const isAsking = useRef(false)
  const next = useRef<(() => Promise<void>) | null>(null)
  useEffect(() => {
    next.current = () =>
      ask('rowChanges', {reading, from, to}).then(
        (changes) => setAnswer({of: dataset, changes}),
        () => setAnswer({of: dataset, changes: null}),
      )
    void askOn(isAsking, next)
    return () => {
      next.current = null
    }
  }, [ask, reading, dataset, from, to])
  const mine = answer?.of === dataset ? answer : null
  return {changes: mine?.changes ?? null, failed: mine !== null && mine.changes === null}
}

async function askOn(
  isAsking: RefObject<boolean>,
  next: RefObject<(() => Promise<void>) | null>,
): Promise<void> {
  if (isAsking.current) return
  isAsking.current = true
  for (let one = next.current; one; one = next.current) {
    next.current = null
    await one()
  }
  isAsking.current = false
}
