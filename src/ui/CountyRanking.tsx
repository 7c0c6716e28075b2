import {useRef} from 'react'
import type {DefinitionId} from '#i18n/zhDefinitions'
import {Bar} from './Bar'
import type {RankingModel, RankingRow} from './rankingModel'
import {useWords} from './Session'
import {Term} from './Term'
import {useWindowed} from './useWindowed'
import './ranking.css'

interface Props {
  title: string
  /** Of what the counties are ranked by. */
  definition: DefinitionId
  ranking: RankingModel
  /** Codes that the filter names. */
  chosen: readonly string[]
  onToggle: (code: string) => void
}

/** Counties in order of the measure. Each row is a button that filters by its county. */
export function CountyRanking({title, definition, ranking, chosen, onToggle}: Props) {
  const words = useWords()
  const {tick, head, count, rowAt, note} = ranking
  const list = useRef<HTMLOListElement>(null)
  const shown = useWindowed(list, count)
  return (
    <section
      className={ranking.hasCounts ? 'ranking' : 'ranking ranking--plain'}
      aria-labelledby="ranking-title"
    >
      <div className="ranking__title">
        <h2 id="ranking-title">
          <Term id={definition}>{title}</Term>
        </h2>
        {tick !== '' && (
          <span className="quiet">
            <span className="ranking__tick" aria-hidden="true" />
            {tick}
          </span>
        )}
      </div>
      <div className="ranking__row ranking__head" aria-hidden="true">
        <span className="ranking__value">{head}</span>
        <span className="ranking__count">{words.ranking.count}</span>
        <span className="ranking__gap">{ranking.hasGaps && words.ranking.gap}</span>
        <span className="ranking__move">{words.ranking.rank}</span>
      </div>
      <ol className="ranking__list" ref={list}>
        <Gap height={shown.before} />
        {shown.places.map((place) => {
          const row = rowAt(place)
          const pressed = chosen.includes(row.code)
          return (
            // By its place: counties that change places change a row's words, and no row is moved and laid out anew.
            <Row key={place} row={row} place={place + 1} of={count} pressed={pressed} onToggle={onToggle} />
          )
        })}
        <Gap height={shown.after} />
      </ol>
      {count === 0 && <p className="quiet">{words.ranking.none}</p>}
      {note !== '' && <p className="ranking__note">{note}</p>}
    </section>
  )
}

interface RowProps {
  row: RankingRow
  place: number
  of: number
  pressed: boolean
  onToggle: (code: string) => void
}

function Row({row, place, of, pressed, onToggle}: RowProps) {
  // Of a press the county that stood there when it began: another may come while time runs.
  const held = useRef<string | null>(null)
  return (
    <li aria-setsize={of} aria-posinset={place}>
      <button
        type="button"
        className="ranking__row"
        aria-pressed={pressed}
        title={row.label}
        onPointerDown={() => {
          held.current = row.code
        }}
        onClick={({detail}) => {
          onToggle((detail > 0 && held.current) || row.code)
          held.current = null
        }}
      >
        <span className="ranking__rank">
          {row.rank}
          {row.tied && <small>=</small>}
        </span>
        <span className="ranking__name">{row.name}</span>
        <Bar value={row.bar} target={row.target} fill={row.fill} track={row.track} />
        <b className="ranking__value">{row.value}</b>
        <span className="ranking__count">{row.count}</span>
        <span className={row.short ? 'ranking__gap ranking__gap--short' : 'ranking__gap'}>{row.gap}</span>
        <span className="ranking__move">{row.move}</span>
      </button>
    </li>
  )
}

/** The room of rows that are out of sight. */
function Gap({height}: {height: number}) {
  return height > 0 ? <li className="gap" aria-hidden="true" style={{height}} /> : null
}
