import {Bar} from './Bar'
import type {RankingRow} from './rankingModel'
import {useWords} from './Session'
import './ranking.css'

interface Props {
  title: string
  /** What the tick stands for, at the head's right; empty without a target. */
  tick: string
  /** Over the values. */
  head: string
  rows: RankingRow[]
  /** Codes that the filter names. */
  chosen: readonly string[]
  note: string
  onToggle: (code: string) => void
}

/** Counties in order of the measure. Each row is a button that filters by its county. */
export function CountyRanking({title, tick, head, rows, chosen, note, onToggle}: Props) {
  const words = useWords()
  return (
    <section
      className={rows.some(({count}) => count !== '') ? 'ranking' : 'ranking ranking--plain'}
      aria-labelledby="ranking-title"
    >
      <div className="ranking__title">
        <h2 id="ranking-title">{title}</h2>
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
        <span className="ranking__gap">{rows.some(({gap}) => gap !== '') && words.ranking.gap}</span>
        <span className="ranking__move">{words.ranking.rank}</span>
      </div>
      <ol className="ranking__list">
        {rows.map((row) => (
          <li key={row.code}>
            <button
              type="button"
              className="ranking__row"
              aria-pressed={chosen.includes(row.code)}
              title={row.label}
              onClick={() => onToggle(row.code)}
            >
              <span className="ranking__rank">
                {row.rank}
                {row.tied && <small>=</small>}
              </span>
              <span className="ranking__name">{row.name}</span>
              <Bar value={row.bar} target={row.target} fill={row.fill} track={row.track} />
              <b className="ranking__value">{row.value}</b>
              <span className="ranking__count">{row.count}</span>
              <span className={row.short ? 'ranking__gap ranking__gap--short' : 'ranking__gap'}>
                {row.gap}
              </span>
              <span className="ranking__move">{row.move}</span>
            </button>
          </li>
        ))}
      </ol>
      {rows.length === 0 && <p className="quiet">{words.ranking.none}</p>}
      {note !== '' && <p className="ranking__note">{note}</p>}
    </section>
  )
}
