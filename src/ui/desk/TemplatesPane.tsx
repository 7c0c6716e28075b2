import {TEMPLATE_TABLES, type TemplateTable} from '#data/templates'
import type {DeskActions, DeskState} from './deskState'
import {columnText} from './fileModel'
import {useDeskWords} from './useDeskWords'

interface Props {
  tables: DeskState['tables']
  actions: DeskActions
}

/** An empty, documented file for each table. */
export function TemplatesPane({tables, actions}: Props) {
  const {deskTemplates: say} = useDeskWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="desk-sheet scroll" tabIndex={0}>
      <p className="desk-sheet__head">
        <span className="quiet">{say.hint}</span>
        <button type="button" className="button button--primary" onClick={() => actions.saveTemplate('all')}>
          {say.all}
        </button>
      </p>
      <table className="desk-table desk-table--top">
        <caption className="visually-hidden">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.table}</th>
            <th scope="col">{say.columns}</th>
            <th scope="col">{say.file}</th>
          </tr>
        </thead>
        <tbody>
          {TEMPLATE_TABLES.map((source) => (
            <Template
              key={source}
              source={source}
              columns={tables[source]}
              onSave={() => actions.saveTemplate(source)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TemplateProps {
  source: TemplateTable
  columns: DeskState['tables'][TemplateTable]
  onSave: () => void
}

function Template({source, columns, onSave}: TemplateProps) {
  const words = useDeskWords()
  const {deskTemplates: say, desk} = words
  const names = columns.map(({name, required}) => columnText(name, words) + (required ? '*' : ''))
  return (
    <tr>
      <th scope="row">{desk.role[source]}</th>
      <td>
        <p>{desk.holds[source]}</p>
        <p className="quiet">{names.join(words.comma)}</p>
      </td>
      <td>
        <button type="button" className="button" aria-label={say.saveOf(desk.role[source])} onClick={onSave}>
          {say.save}
        </button>
      </td>
    </tr>
  )
}
