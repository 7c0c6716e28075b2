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
  /** The same for the cells after the first. */
  acts?: ((() => void) | null)[]
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
          {rows.map(({id, cells: [name, ...cells], act, acts, pressed}) => (
            <tr key={id} aria-selected={pressed}>
              <th scope="row">
                <Cell text={name} act={act} pressed={pressed} />
              </th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1].head}
                  className={columns[index + 1].number ? 'chart__number' : undefined}
                >
                  <Cell
                    text={cell}
                    act={acts?.[index]}
                    label={`${name} ${columns[index + 1].head} ${cell}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  text: string
  act?: (() => void) | null | undefined
  pressed?: boolean | undefined
  /** What the button is called, where its text alone says too little. */
  label?: string
}

function Cell({text, act, pressed, label}: CellProps) {
  if (!act || text === '') return text
  return (
    <button type="button" className="chart__row" aria-pressed={pressed} aria-label={label} onClick={act}>
      {text}
    </button>
  )
}
