import {useMemo, useState} from 'react'
import {timetableWordsOf} from '#i18n/timetableWords'
import type {TimetableRow} from '#measures/timetable'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {TimetableFoot} from './TimetableFoot'
import {TimetableGrid} from './TimetableGrid'
import {TimetableTools} from './TimetableTools'
import {lineCount, linesOf} from './timetableLayout'
import {groupCodes} from './timetableModel'
import {openedIn, orderOf, toggledGroup} from './timetableOpen'
import {useTimetable} from './useTimetable'
import './timetable.css'

/** 时间表: the projects over time, planned against actual, gathered by county, township or task. */
export default function TimetablePaper({state}: {state: PlanState}) {
  const words = useWords()
  const own = timetableWordsOf(words)
  const {view, change, dataset} = state
  const timetable = useTimetable(state, orderOf(view.sort))
  const [chosen, setChosen] = useState<TimetableRow | null>(null)
  const codes = useMemo(() => groupCodes(dataset, view.group), [dataset, view.group])
  const [frame, figures] = [timetable?.frame, timetable?.figures]
  const lines = useMemo(() => {
    if (!frame || !figures) return null
    const isOpened = openedIn(view.opened)
    const rows = Uint32Array.of(figures.milestones.length, ...frame.rows)
    return linesOf(rows, (group) => isOpened(codes[group]))
  }, [frame, figures, view.opened, codes])
  const choose = (row: TimetableRow) => {
    setChosen(row)
    change({township: dataset.regions.code[row.township], row: row.id})
  }
  return (
    <section className="paper timetable" aria-label={own.title} aria-busy={!timetable?.settled}>
      <TimetableTools state={state} timetable={timetable} lines={lines} />
      {lines && lineCount(lines) === 0 && (
        <p className="timetable__empty">{dataset.projects.count > 0 ? own.empty : own.noProjects}</p>
      )}
      {timetable && lines && lineCount(lines) > 0 && (
        <TimetableGrid
          {...{state, timetable, words, lines}}
          onToggle={(group) => change({opened: toggledGroup(view.opened, codes[group])})}
          onChoose={choose}
        />
      )}
      <TimetableFoot state={state} chosen={chosen} />
    </section>
  )
}
