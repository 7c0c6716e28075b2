import {useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import type {Found} from '#measures/find'
import {FindList, optionId} from './FindList'
import {type FoundRow, foundGroups, type Goal, goalOf} from './findModel'
import {Icon} from './Icon'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {useFind} from './useFind'
import {type FindBox, useFindBox} from './useFindBox'
import './find.css'

interface Props {
  state: PlanState
  onGoal: (goal: Goal) => void
}

/** Finds counties, townships and projects by name, pinyin or code, and goes there. */
export function Find({state, onGoal}: Props) {
  const words = useWords()
  const finding = useFind(state)
  const {query, answer, settled} = finding
  const [gone, setGone] = useState('')
  const groups = foundGroups(state.dataset, answer?.list ?? [], words)
  const rows = groups.flatMap((group) => group.rows)
  const choose = (found: Found | undefined) => {
    if (!found) return
    setGone(words.find.gone(foundGroups(state.dataset, [found], words)[0].rows[0].name))
    box.close()
    goTo(found, state, onGoal)
  }
  const box = useFindBox(finding, rows.length, async () =>
    // Who types on and at once takes the first means what the whole text finds.
    choose(answer?.query === query ? rows[box.active]?.found : (await settled())[0]),
  )
  const none = answer?.failed ? words.find.failed : words.find.none(answer?.query ?? '')
  const said = box.listed ? (rows.length > 0 ? words.find.some(formatNumber(rows.length)) : none) : gone
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers before 2023 do not know <search>
    <div ref={box.root} className="find" role="search" data-open={box.shown} onBlur={box.onBlur}>
      <FindButton box={box} />
      <div className="find__field">
        <Icon name="find" />
        <FindInput box={box} query={query} active={rows[box.active]} onFocus={finding.prepare} />
        <span className="find__key" aria-hidden="true">
          /
        </span>
      </div>
      {box.listed && <FindList box={box} groups={groups} none={none} onChoose={choose} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

/** A township is pinned, and a project's; a county is outlined. The filters stay. */
function goTo(found: Found, {dataset, change}: PlanState, onGoal: (goal: Goal) => void): void {
  change({township: found.kind === 'county' ? null : dataset.regions.code[found.township]})
  const goal = goalOf(dataset, found)
  if (goal) onGoal(goal)
}

function FindButton({box}: {box: FindBox}) {
  const {find} = useWords()
  return (
    <button
      ref={box.button}
      type="button"
      className="button button--square find__button"
      aria-label={find.label}
      title={find.label}
      aria-expanded={box.shown}
      onClick={box.show}
    >
      <Icon name="find" />
    </button>
  )
}

interface InputProps {
  box: FindBox
  query: string
  active: FoundRow | undefined
  onFocus: () => void
}

function FindInput({box, query, active, onFocus}: InputProps) {
  const {find} = useWords()
  return (
    <input
      ref={box.input}
      type="text"
      role="combobox"
      aria-label={find.label}
      aria-expanded={box.listed && active !== undefined}
      aria-controls={box.listId}
      aria-autocomplete="list"
      aria-activedescendant={box.listed && active ? optionId(box, box.active) : undefined}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="go"
      placeholder={find.placeholder}
      title={find.hint}
      value={query}
      onFocus={onFocus}
      onChange={(event) => box.type(event.target.value)}
      onKeyDown={box.onKey}
    />
  )
}
