import type {CountyLine, CountyTable} from './countiesModel'

/** The counties' table, with a bar in each row and the target as one line through all. */
export function Counties({table}: {table: CountyTable}) {
  const {heads} = table
  return (
    <>
      <h2>
        {table.title}
        <small>{table.note}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th className="n">{heads.rank}</th>
            <th>{heads.name}</th>
            <th className="n">{heads.townships}</th>
            <th className="n">{heads.compliant}</th>
            <th>{heads.bar}</th>
            <th className="n">{heads.percent}</th>
            <th className="n">{heads.gap}</th>
            <th className="n">{heads.change}</th>
            <th className="n">{heads.movement}</th>
            <th className="n">{heads.treated}</th>
            <th className="n">{heads.untreated}</th>
            <th className="n">{heads.overdue}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((line) => (
            <Line key={line.name} line={line} target={table.target} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Line({line, target}: {line: CountyLine; target: number | null}) {
  return (
    <tr className={line.isWhole ? 'whole' : undefined}>
      <td className="n">{line.rank}</td>
      <td className="w">{line.name}</td>
      <td className="n">{line.townships}</td>
      <td className="n">
        <b>{line.compliant}</b>
      </td>
      <td>
        {line.bar !== null && (
          <div className="bulletin__share">
            <i style={{width: `${(line.bar * 100).toFixed(2)}%`}} />
            {target !== null && <b style={{left: `${(target * 100).toFixed(2)}%`}} />}
          </div>
        )}
      </td>
      <td className="n">{line.percent}</td>
      <td className="n">{line.short ? <b>{line.gap}</b> : line.gap}</td>
      <td className="n">{line.change}</td>
      <td className="n">{line.movement}</td>
      <td className="n">{line.treated}</td>
      <td className="n">{line.untreated}</td>
      <td className="n">{line.overdue}</td>
    </tr>
  )
}
