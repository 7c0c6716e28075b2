import {useCallback, useMemo} from 'react'
import {type Day, formatDay} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import {townshipHistory} from '#measures/history'
import {plannedOf, reportedOf} from '#measures/planCurve'
import {seriesOf} from '#measures/series'
import {historyModel} from '#ui/cardHistoryModel'
import {curveMarks} from '#ui/charts/curveMarks'
import {type Frame, PlotView} from '#ui/charts/PlotView'
import {timeScales} from '#ui/charts/timeParts'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {phaseMarks} from './phaseMarks'
import {type ProjectCourse, planName, projectMarks} from './projectMarks'
import {ROOM_FOR_RESULTS, resultMarks} from './resultMarks'
import type {StopPlace} from './usePlaces'
import {usePresentWords} from './usePresentWords'

/** Larger than on the paper of charts: it is read from the back of a room. */
const ENLARGED = 1.12

/** How a project, or a township, came to where it stands at the month shown. */
export default function PlaceChart({state, here}: {state: PlanState; here: StopPlace}) {
  if (!here.rows) return null
  return here.project >= 0 ? (
    <ProjectChart state={state} rows={here.rows} project={here.project} />
  ) : (
    <TownChart state={state} rows={here.rows} region={here.region} />
  )
}

type Rows = NonNullable<StopPlace['rows']>

/** Planned against actual, up to the month shown, with the day that it was due. */
function ProjectChart({state, rows, project}: {state: PlanState; rows: Rows; project: number}) {
  const words = useWords()
  const say = usePresentWords()
  const {reading, timeline, month, dataset} = state
  const {campaign} = dataset
  const course = useMemo((): ProjectCourse => {
    const {dueDay, doneDay} = rows.projects
    return {
      planned: plannedOf(rows, [project]),
      actual: reportedOf(rows, reading, project),
      due: dueDay[project] as Day,
      done: doneDay[project] as Day,
      known: timeline.known,
    }
  }, [rows, project, reading, timeline])
  const draw = useCallback(
    (frame: Frame) => ({
      ...timeScales(campaign, frame),
      marks: [
        ...projectMarks(course, campaign, month, frame, {
          planned: say.chart.planned,
          due: (day) => say.chart.due(formatDay(day)),
          done: (day) => say.chart.done(formatDay(day)),
          late: (days) => say.chart.late(formatNumber(days)),
          overdue: (days) => say.chart.overdue(formatNumber(days)),
        }),
        ...phaseMarks(campaign, month, frame, words),
      ],
    }),
    [course, campaign, month, say, words],
  )
  return <Chart title={say.chart.project} draw={draw} />
}

/** The township's progress, how it stood month by month, and its assessments. */
function TownChart({state, rows, region}: {state: PlanState; rows: Rows; region: number}) {
  const words = useWords()
  const say = usePresentWords()
  const {reading, timeline, month, dataset} = state
  const {campaign} = dataset
  const planned = useMemo(
    () =>
      plannedOf(
        rows,
        Array.from({length: rows.projects.count}, (_, row) => row),
      ),
    [rows],
  )
  const history = useMemo(() => {
    const {assessments} = townshipHistory(rows, reading, region, month)
    return historyModel({dataset: rows, timeline, reading, month, words}, assessments, region)
  }, [rows, reading, timeline, region, month, words])
  const draw = useCallback(
    (frame: Frame) => {
      const curve = {
        kind: 'progress' as const,
        actual: seriesOf(timeline, 'townships', region).progress,
        known: Math.min(timeline.known, month + 1),
        planned,
        target: timeline.goals.progress.target,
        pace: new Float64Array(timeline.months).fill(Number.NaN),
        forecast: null,
      }
      const names = {planned: '', forecast: '', target: words.target}
      return {
        ...timeScales(campaign, frame),
        marginTop: ROOM_FOR_RESULTS * frame.unit,
        marks: [
          ...curveMarks(curve, campaign, month, frame, names),
          ...planName(planned, curve.target, say.chart.planned, frame),
          ...phaseMarks(campaign, month, frame, words, ROOM_FOR_RESULTS),
          ...resultMarks(history, frame, words),
        ],
      }
    },
    [timeline, region, month, planned, campaign, history, say, words],
  )
  const results = history.events.slice(-3).map(({label}) => label)
  return (
    <>
      <Chart title={say.chart.town} draw={draw} />
      <p className="story__results">{results.length > 0 ? results.join(say.dot) : say.chart.noResults}</p>
    </>
  )
}

function Chart({title, draw}: {title: string; draw: Parameters<typeof PlotView>[0]['draw']}) {
  return (
    <section className="place-chart">
      <h2>{title}</h2>
      <PlotView draw={draw} label={title} enlarged={ENLARGED} />
    </section>
  )
}
