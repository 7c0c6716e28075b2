import type {CSSProperties} from 'react'
import {formatNumber, formatShare} from '#i18n/numbers'
import {Bar} from '#ui/Bar'
import type {PlanState} from '#ui/planState'
import {type RankingRow, rankingModel} from '#ui/rankingModel'
import {useTheme, useWords} from '#ui/Session'
import {textWidth} from '#ui/timeLayout'
import {MODE_TABLE} from '#view/modes'
import {useWallWords} from './useWallWords'
import type {Area} from './wallAreas'

interface Props {
  state: PlanState
  area: Area
  unit: number
  /** Code of the county that is toured; null while none is. */
  toured: string | null
}

/** Units: what stands above and below the rows, and how high a row is at least and at most. */
const AROUND = 9.8
const ROW = {least: 3, most: 4.3}
/** Measures whose values are per cent. */
const SHARES = /^(compliance|progress|houses-treated)$/
/** Ems of a name; what is longer is cut. */
const MOST_NAME = 5.4

/** Counties in order of the measure, as they stand now: a row moves when its county does. */
export function WallRanking({state, area, unit, toured}: Props) {
  const words = useWords()
  const wall = useWallWords()
  const theme = useTheme()
  const {dataset, timeline, snapshot, view} = state
  const {measure, by} = view
  const model = rankingModel(dataset, timeline, snapshot, {measure, by, theme, words})
  const room = Math.max(1, Math.floor((area.height - AROUND * unit) / (ROW.least * unit)))
  const shown = shownRows(model.count, model.rowAt, Math.min(MODE_TABLE.wall.rankingRows, room), toured)
  const rowHeight = Math.min(ROW.most * unit, (area.height - AROUND * unit) / shown.length)
  const left = shown.length < model.count
  const names = namesWidth(dataset.counties, words.language === 'en')
  const goal = shown[0]?.target ?? null
  // Rows stay where they are in the page and are moved by CSS, so that they are seen to move.
  const standing = shown
    .map((row, place) => ({row, place}))
    .sort((a, b) => (a.row.code < b.row.code ? -1 : 1))
  return (
    <section
      className="wall-ranking"
      style={{'--row': `${rowHeight}px`, '--names': `${names}em`} as CSSProperties}
    >
      <p className="wall__title">
        <b>{words.ranking.title[measure]}</b>
        <span>{goal === null ? '' : wall.eachTarget(formatShare(goal))}</span>
      </p>
      <ol style={{height: rowHeight * shown.length}}>
        {standing.map(({row, place}) => (
          <Row
            key={row.code}
            row={row}
            place={place}
            isShare={SHARES.test(measure)}
            isToured={row.code === toured}
          />
        ))}
      </ol>
      <p className="wall-ranking__note">
        {left ? wall.lastRows(formatNumber(shown.length), formatNumber(model.count)) : model.note}
      </p>
    </section>
  )
}

/** Those that are behind where not all find room, and the one that is toured in any case. */
function shownRows(
  count: number,
  rowAt: (place: number) => RankingRow,
  most: number,
  toured: string | null,
): RankingRow[] {
  const first = Math.max(0, count - most)
  const rows = Array.from({length: count - first}, (_, place) => rowAt(first + place))
  if (toured === null || rows.some(({code}) => code === toured)) return rows
  for (let place = 0; place < first; place++) {
    const row = rowAt(place)
    if (row.code === toured) return [row, ...rows.slice(1)]
  }
  return rows
}

/** Ems that the longest name takes, as far as bars still tell something. */
function namesWidth({name, nameEn}: PlanState['dataset']['counties'], isEnglish: boolean): number {
  const widths = (isEnglish ? nameEn : name).map((one) => textWidth(one, 1))
  return Math.min(MOST_NAME, Math.max(3.2, ...widths) + 0.15)
}

interface RowProps {
  row: RankingRow
  place: number
  isShare: boolean
  isToured: boolean
}

function Row({row, place, isShare, isToured}: RowProps) {
  const wall = useWallWords()
  return (
    <li
      className={isToured ? 'wall-row wall-row--toured' : 'wall-row'}
      style={{transform: `translateY(calc(var(--row) * ${place}))`}}
      aria-label={row.label}
    >
      <span className="wall-row__rank">{row.rank}</span>
      <span className="wall-row__name">{row.name}</span>
      <Bar value={row.bar} target={row.target} fill={row.fill} track={row.track} />
      <b className="wall-row__value">
        {row.value}
        {isShare && row.bar !== null && <span className="wall-row__percent">%</span>}
      </b>
      <span className={row.short ? 'wall-row__gap wall-row__gap--short' : 'wall-row__gap'}>
        {row.gap !== '' && !row.short ? wall.reachedShort : row.gap}
      </span>
      <span className="wall-row__move">{row.move === '–' ? '' : row.move}</span>
    </li>
  )
}
