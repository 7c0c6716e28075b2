import type {SurveyedColumn, SurveyedFile} from '#data/surveyed'
import {formatNumber} from '#i18n/numbers'
import {CellSelect} from './CellSelect'
import type {DeskActions, DeskState} from './deskState'
import {columnModel, isTable, withColumn} from './fileModel'
import {useDeskWords} from './useDeskWords'
import './deskColumns.css'

interface Props {
  state: DeskState
  actions: DeskActions
  file: SurveyedFile
}

/** The first rows of a file; above each column what it is called there and what it was taken for. */
export function ColumnTable({state, actions, file}: Props) {
  const {reading} = useDeskWords().desk
  const first = (file.headerRow ?? 1) + 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="columns scroll" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{reading.first(formatNumber(file.sample.length))}</caption>
        <thead>
          <tr>
            <th scope="col" className="columns__row">
              {reading.row}
            </th>
            {file.columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their places do not
              <th key={place} scope="col" data-known={column.name !== null}>
                <ColumnHead state={state} actions={actions} file={file} column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.sample.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
            <tr key={row}>
              <th scope="row" className="columns__row">
                {first + row}
              </th>
              {file.columns.map(({name}, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their places do not
                <td key={column} data-known={name !== null} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead({state, actions, file, column}: Props & {column: SurveyedColumn}) {
  const words = useDeskWords()
  const {reading} = words.desk
  const choice = state.choices[file.name] ?? {}
  const table = isTable(file.role) ? state.tables[file.role] : null
  const model = columnModel(column, choice, table ?? [], words)
  return (
    <>
      <span className="columns__header" title={model.header}>
        {model.header}
      </span>
      {table && (
        <>
          <CellSelect
            label={reading.takenFor(model.header)}
            value={model.value === null ? AUTOMATIC : model.value}
            shown={model.shown}
            quiet={!model.known}
            options={[
              {
                value: AUTOMATIC,
                label: model.value === null ? reading.automatic(model.shown) : reading.detected,
              },
              ...model.options,
            ]}
            onChange={(value) =>
              actions.choose(file.name, withColumn(choice, column.header, value === AUTOMATIC ? null : value))
            }
          />
          <span className="columns__by">{model.by}</span>
        </>
      )}
    </>
  )
}

/** No header is so: NUL stands in none. */
const AUTOMATIC = '\0'
