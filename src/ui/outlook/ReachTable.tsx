import {useId} from 'react'
import type {Outline} from '#domain/dataset'
import {formatNumber} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import type {Reach} from '#measures/nearness'
import {useWords} from '#ui/Session'
import {Term} from '#ui/Term'
import {type ReachRow, reachRow} from './outlookModel'
import {ReachBar} from './ReachBar'

interface Props {
  dataset: Outline
  target: number | null
  reach: {whole: Reach; counties: Reach[]}
}

/** How the whole and each county would stand. */
export function ReachTable({dataset, target, reach}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const title = useId()
  const {counties} = dataset
  const names = words.language === 'en' ? counties.nameEn : counties.name
  const shown = reach.counties.flatMap((one, unit) =>
    one.townships > 0 ? [reachRow(counties.code[unit], names[unit], one, say)] : [],
  )
  const sum = reach.counties.reduce((total, {short}) => total + (short ?? 0), 0)
  const differs = target !== null && shown.length > 1 && sum !== reach.whole.short
  return (
    <section className="outlook__part" aria-labelledby={title}>
      <h3 id={title}>
        <Term id="short">{say.reachTitle}</Term>
      </h3>
      <table className="outlook__table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.ranking.name}</th>
            <th scope="col">{words.figure.compliance}</th>
            <th scope="col">%</th>
            <th scope="col">{words.ranking.count}</th>
            <th scope="col">{words.ranking.gap}</th>
          </tr>
        </thead>
        <tbody>
          <Row row={reachRow('whole', say.whole, reach.whole, say)} target={target} isWhole />
          {shown.map((row) => (
            <Row key={row.key} row={row} target={target} />
          ))}
        </tbody>
      </table>
      {differs && (
        <p className="outlook__fine">
          {say.reachNote(formatNumber(sum), formatNumber(reach.whole.short ?? 0))}
        </p>
      )}
    </section>
  )
}

function Row({row, target, isWhole = false}: {row: ReachRow; target: number | null; isWhole?: boolean}) {
  return (
    <tr className={isWhole ? 'outlook__whole' : undefined}>
      <th scope="row">{row.name}</th>
      <td className="reach__cell">
        <ReachBar row={row} target={target} />
      </td>
      <td className="outlook__number">
        <b>{row.share}</b>
      </td>
      <td className="outlook__number">{row.count}</td>
      <td className={row.short ? 'outlook__number' : 'outlook__number quiet'}>{row.gap}</td>
    </tr>
  )
}
