import {useCallback, useMemo, useState} from 'react'
import {countiesChosen} from '#measures/selection'
import type {Work} from '#measures/work'
import type {PlanState} from '#ui/planState'
import {ChartFigure} from './ChartFigure'
import {type Frame, PlotView} from './PlotView'
import type {About} from './saveChart'
import {matrixOptions, ROW} from './taskMarks'
import {type TaskCell, taskMatrix, taskTitle, taskTwin} from './taskModel'
import {useChartsWords} from './useChartsWords'

type Order = 'area' | 'lag'

interface Props {
  state: PlanState
  work: Work
  month: number
  about: About
}

/** Areas and their tasks against counties: where which task is done, and which lags behind its plan. */
export function TaskChart({state, work, month, about}: Props) {
  const all = useChartsWords()
  const {words, charts} = all
  const [order, setOrder] = useState<Order>('area')
  const {dataset, reading, view, change, timeline} = state
  const matrix = useMemo(
    () =>
      taskMatrix(dataset, work, month, countiesChosen(dataset, reading.filter).inCounty, order, {
        words,
        charts,
      }),
    [dataset, reading, work, month, order, words, charts],
  )
  const toggle = (task: string) =>
    change({task: view.task.includes(task) ? view.task.filter((one) => one !== task) : [...view.task, task]})
  const pick = ({task, county}: Pick<TaskCell, 'task' | 'county'>) => {
    if (county === '') toggle(task)
    else change({task: [task], county: [county]})
  }
  const draw = useCallback(
    (frame: Frame) => matrixOptions(matrix, view.task, frame, {words, charts}),
    [matrix, view.task, words, charts],
  )
  const title = taskTitle(dataset.campaign, matrix, timeline.phase[month], all)
  return (
    <ChartFigure
      id="tasks"
      kind={charts.tasks.kind}
      title={title}
      definition={charts.tasks.definition}
      twin={() => taskTwin(matrix, view.task, all, pick)}
      about={about}
      wide
      options={<OrderChoice order={order} onOrder={setOrder} />}
    >
      <PlotView
        height={matrix.rows.length * ROW + 50}
        draw={draw}
        label={title}
        onPick={(index) => pick(matrix.cells[index])}
      />
    </ChartFigure>
  )
}

function OrderChoice({order, onOrder}: {order: Order; onOrder: (order: Order) => void}) {
  const {charts} = useChartsWords()
  return (
    <fieldset className="segments" aria-label={charts.tasks.order}>
      <button type="button" aria-pressed={order === 'area'} onClick={() => onOrder('area')}>
        {charts.tasks.byArea}
      </button>
      <button type="button" aria-pressed={order === 'lag'} onClick={() => onOrder('lag')}>
        {charts.tasks.byLag}
      </button>
    </fieldset>
  )
}
