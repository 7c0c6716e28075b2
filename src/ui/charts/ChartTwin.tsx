/** The numbers behind a chart, for the keyboard, for those who do not see it, and for whoever wants to know exactly. */
export interface Twin {
  columns: {head: string; number?: boolean}[]
  rows: TwinRow[]
}

export interface TwinRow {
  id: string
  /** The first names the row. */
  cells: string[]
  /** What clicking the row's mark does in the chart. */
  act?: () => void
  pressed?: boolean
}

export function ChartTwin({twin, label}: {twin: Twin; label: string}) {
  const {columns, rows} = twin
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <section className="chart__twin scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({head, number}) => (
              <th key={head} scope="col" className={number ? 'chart__number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({id, cells: [name, ...cells], act, pressed}) => (
            <tr key={id} aria-selected={pressed}>
              <th scope="row">
                {act ? (
                  <button type="button" className="chart__row" aria-pressed={pressed} onClick={act}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1].head}
                  className={columns[index + 1].number ? 'chart__number' : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
