import {formatNumber} from '#i18n/numbers'
import type {RankingRow} from '#ui/rankingModel'
import {textWidth} from '#ui/timeLayout'
import {paintOf} from './patterns'
import {type Area, shortened, wrapped} from './sheetLayout'
import type {SheetModel} from './sheetModel'

const HEAD = 30
const NOTE = 15

/** The counties in order, with the map's fills, as many as fit; what is left out is said. */
export function SheetRanking({model, area}: {model: SheetModel; area: Area}) {
  const {ranking, rankingTitle, own} = model
  const notes = wrapped(ranking.note, area.width, 11, 3)
  const room = area.height - HEAD - notes.length * NOTE
  const height = Math.max(18, Math.min(34, room / Math.max(1, ranking.count)))
  const fitting = Math.max(1, Math.floor(room / height))
  const shown = ranking.count > fitting ? fitting - 1 : ranking.count
  const rows = Array.from({length: shown}, (_, place) => ranking.rowAt(place))
  const y = HEAD + (ranking.count > shown ? shown + 1 : shown) * height + 8
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      <text y={12} className="sheet__bold">
        {rankingTitle}
      </text>
      <text x={area.width} y={12} className="sheet__end sheet__quiet sheet__small">
        {ranking.tick}
      </text>
      <path d={`M0 ${HEAD - 6}h${area.width}`} className="sheet__rule" />
      {rows.map((row, index) => (
        <Row key={row.code} row={row} y={HEAD + index * height} height={height} width={area.width} />
      ))}
      {ranking.count > shown && (
        <text y={HEAD + shown * height + height / 2} className="sheet__quiet">
          {own.sheet.more(formatNumber(ranking.count - shown))}
        </text>
      )}
      {notes.map((note, index) => (
        <text key={note} y={y + index * NOTE} className="sheet__quiet sheet__small">
          {note}
        </text>
      ))}
    </g>
  )
}

const NAME = 76
const MOVE = 26
const VALUE = 38

function Row({row, y, height, width}: {row: RankingRow; y: number; height: number; width: number}) {
  const middle = height / 2
  const gap = Math.max(30, textWidth(row.gap, 12) + 6)
  const left = 22 + NAME
  const length = Math.max(24, width - left - VALUE - gap - MOVE - 8)
  const at = (share: number) => Math.max(0, Math.min(1, share)) * length
  const {fill, track} = row.drawn
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={14} y={middle} className="sheet__end sheet__quiet">
        {row.rank}
      </text>
      <text x={22} y={middle} className="sheet__bold">
        {shortened(row.name, NAME - 6, 12)}
      </text>
      <rect x={left} y={middle - 6} width={length} height={12} className="sheet__track" />
      {track && <rect x={left} y={middle - 6} width={length} height={12} fill={paintOf(track)} />}
      {row.bar !== null && (
        <rect
          x={left}
          y={middle - 6}
          width={at(row.bar)}
          height={12}
          {...(fill ? {fill: paintOf(fill)} : {className: 'sheet__ink2'})}
        />
      )}
      {row.target !== null && (
        <path d={`M${left + at(row.target)} ${middle - 8}v16`} className="sheet__tick" />
      )}
      <text x={left + length + VALUE} y={middle} className="sheet__end sheet__bold">
        {row.value}
      </text>
      <text
        x={width - MOVE}
        y={middle}
        className={row.short ? 'sheet__end sheet__bold' : 'sheet__end sheet__quiet'}
      >
        {row.gap}
      </text>
      <text x={width} y={middle} className="sheet__end sheet__quiet">
        {row.move}
      </text>
    </g>
  )
}
