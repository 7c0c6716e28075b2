import {type CSSProperties, useMemo} from 'react'
import {monthCount} from '#domain/campaign'
import {Bar} from '#ui/Bar'
import {timeSeries} from '#ui/PlanTime'
import type {PlanState} from '#ui/planState'
import {type RankingRow, rankingModel} from '#ui/rankingModel'
import {useTheme, useWords} from '#ui/Session'
import type {TimeSeries} from '#ui/TimeChart'
import {scaleOf, TimePicture} from '#ui/TimePicture'
import {useSize} from '#ui/useSize'
import {MODE_TABLE} from '#view/modes'
import {usePresentWords} from './usePresentWords'

/** Desk pixels of a chart in which milestones find no room beside the values. */
const LOW = 170
/** Desk pixels below which a chart shows nothing: long titles leave it so little. */
const LEAST = 84

/** How the whole came to where it stands, and the counties in their order. */
export function WholeChart({state}: {state: PlanState}) {
  const words = useWords()
  const say = usePresentWords()
  const {dataset, timeline, month} = state
  const {campaign} = dataset
  const [ref, size] = useSize<HTMLDivElement>()
  const series = useMemo(() => upTo(timeSeries(timeline), month), [timeline, month])
  const bare = useMemo(() => ({...campaign, milestones: []}), [campaign])
  const scale = useMemo(() => size && scaleOf(size, monthCount(campaign)), [size, campaign])
  const isShown = size && size.height >= LEAST * size.unit
  return (
    <div className="whole-chart">
      <section className="whole-chart__time" aria-label={words.landmarks.time}>
        <h2 style={{visibility: isShown ? undefined : 'hidden'}}>
          {say.chart.whole(words.figure.compliance)}
        </h2>
        <div ref={ref} className="whole-chart__plot">
          {isShown && scale && (
            <svg width={size.width} height={size.height} className="time__svg" aria-hidden="true">
              <TimePicture
                campaign={size.height < LOW * size.unit ? bare : campaign}
                {...{series, scale, month, height: size.height}}
              />
            </svg>
          )}
        </div>
      </section>
      <Counties state={state} />
    </div>
  )
}

/** What was known then: a stop in the past shows nothing of what came after. */
function upTo({compliance, progress, known}: TimeSeries, month: number): TimeSeries {
  const past = (values: ArrayLike<number>) =>
    Float64Array.from(values, (value, index) => (index <= month ? value : Number.NaN))
  return {compliance: past(compliance), progress: past(progress), known}
}

/** None while they are all alike: an order of nothing says nothing. */
function Counties({state}: {state: PlanState}) {
  const words = useWords()
  const theme = useTheme()
  const {dataset, view} = state
  // Also where some counties alone are looked at: they stand among the others.
  const {timeline, snapshot} = state.allCounties
  const {measure, by, county} = view
  const model = rankingModel(dataset, timeline, snapshot, {measure, by, theme, words})
  const shown = Math.min(model.count, MODE_TABLE.present.rankingRows)
  const rows = Array.from({length: shown}, (_, place) => model.rowAt(place))
  if (new Set(rows.map(({value}) => value)).size < 2) return null
  return (
    <section className="whole-chart__counties">
      <h2>
        {words.ranking.title[measure]}
        <span>{model.tick}</span>
      </h2>
      <ol style={{'--rows': Math.ceil(shown / 2)} as CSSProperties}>
        {rows.map((row) => (
          <County key={row.code} row={row} isChosen={county.includes(row.code)} />
        ))}
      </ol>
    </section>
  )
}

function County({row, isChosen}: {row: RankingRow; isChosen: boolean}) {
  return (
    <li aria-label={row.label}>
      <span className="whole-chart__rank">{row.rank}</span>
      <span className="whole-chart__name">{isChosen ? <b>{row.name}</b> : row.name}</span>
      <Bar value={row.bar} target={row.target} fill={row.fill} track={row.track} />
      <b className="whole-chart__value">{row.value}</b>
    </li>
  )
}
