import {formatNumber} from '#i18n/numbers'
import {timetableWordsOf} from '#i18n/timetableWords'
import {TIMETABLE_ORDERS} from '#measures/timetable'
import {Segments} from '#ui/Check'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {GROUPINGS} from '#view/view'
import type {Lines} from './timetableLayout'
import {MILESTONES, type ModelContext} from './timetableModel'
import {ALL, orderOf, SORTS} from './timetableOpen'
import type {Timetable} from './useTimetable'

interface Props {
  state: PlanState
  /** Null until the rows are there. */
  timetable: Timetable | null
  lines: Lines | null
}

/** How the rows are gathered and put in order. */
export function TimetableTools({state, timetable, lines}: Props) {
  const words = useWords()
  const own = timetableWordsOf(words)
  const {view, change, snapshot} = state
  const projects = formatNumber(snapshot.whole.projects[0])
  const groups = lines ? [...lines.groups].filter((group) => group > 0).length : 0
  return (
    <div className="timetable__tools">
      <h2 className="timetable__total">{own.total(projects, formatNumber(groups))}</h2>
      <Choice label={own.group.label}>
        <Segments
          label={own.group.label}
          value={view.group}
          options={GROUPINGS.map((value) => ({value, label: own.group[value]}))}
          onChange={(group) => change({group, opened: [MILESTONES]})}
        />
      </Choice>
      <Choice label={own.order.label}>
        <Segments
          label={own.order.label}
          value={orderOf(view.sort)}
          options={TIMETABLE_ORDERS.map((value) => ({value, label: own.order[value]}))}
          onChange={(order) => change({sort: order === 'due' ? null : SORTS[order]})}
        />
      </Choice>
      <div className="timetable__buttons">
        <button type="button" className="button" onClick={() => change({opened: [ALL]})}>
          {own.openAll}
        </button>
        <button type="button" className="button" onClick={() => change({opened: []})}>
          {own.closeAll}
        </button>
        {timetable && lines && <OutButtons context={{state, timetable, words}} lines={lines} />}
      </div>
    </div>
  )
}

function Choice({label, children}: {label: string; children: React.ReactNode}) {
  return (
    <div className="timetable__choice">
      <span className="quiet" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}

/** The whole of it as it stands, on paper and as a file; how that is drawn is got when it is asked for. */
function OutButtons({context, lines}: {context: ModelContext; lines: Lines}) {
  const own = timetableWordsOf(context.words)
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => import('./timetableOutput').then((output) => output.printTimetable(context, lines))}
      >
        {own.print}
      </button>
      <button
        type="button"
        className="button"
        title={own.saveSvg}
        onClick={() => import('./timetableOutput').then((output) => output.saveTimetable(context, lines))}
      >
        SVG
      </button>
    </>
  )
}
