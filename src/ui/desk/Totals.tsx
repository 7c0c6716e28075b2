import type {ReactNode} from 'react'
import {formatNumber} from '#i18n/numbers'
import type {DeskActions, FileReport} from './deskState'
import {rowsModel, rowsOfAll} from './effectModel'
import {changeTotal} from './reportModel'
import {useDeskWords} from './useDeskWords'

interface Props {
  /** Null before the first reading. */
  reports: readonly FileReport[] | null
  actions: DeskActions
  /** What stands before the table. */
  above: ReactNode
}

/** Where every row went, file by file: read = accepted + rejected + left out; and the report to take away. */
export function Totals({reports, actions, above}: Props) {
  const {deskRows: say} = useDeskWords()
  if (!reports) {
    return (
      <div className="pane__body scroll">
        {above}
        <p className="quiet">{say.waiting}</p>
      </div>
    )
  }
  const counted = reports.filter(({counts}) => counts !== null)
  const {read, accepted} = rowsOfAll(counted)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="pane__body scroll" tabIndex={0}>
      {above}
      <TotalsTable counted={counted} />
      <p className="quiet">{say.hint}</p>
      <div className="totals__save">
        <Save what="report" name={say.report} hint="" actions={actions} />
        {read > accepted && (
          <Save what="rejected" name={say.rejectedRows} hint={say.rejectedHint} actions={actions} />
        )}
      </div>
    </div>
  )
}

/** A row for each file, and their sum. */
function TotalsTable({counted}: {counted: readonly FileReport[]}) {
  const {deskRows: say} = useDeskWords()
  return (
    <table className="desk-table totals">
      <caption>{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.table}</th>
          <th scope="col">{say.file}</th>
          <Head text={say.read} />
          <Head text={`＝ ${say.accepted}`} />
          <Head text={`＋ ${say.rejected}`} />
          <Head text={`＋ ${say.orphaned}`} />
          <Head text={say.changed} />
        </tr>
      </thead>
      <tbody>
        {counted.map((report) => (
          <TotalsRow key={report.file} reports={[report]} />
        ))}
      </tbody>
      <tfoot>
        <TotalsRow reports={counted} total />
      </tfoot>
    </table>
  )
}

function Head({text}: {text: string}) {
  return (
    <th scope="col" className="desk-number">
      {text}
    </th>
  )
}

function TotalsRow({reports, total = false}: {reports: readonly FileReport[]; total?: boolean}) {
  const {deskRows: say, desk} = useDeskWords()
  const {read, accepted, rejected, orphaned} = rowsModel(rowsOfAll(reports))
  return (
    <tr>
      <th scope="row">{total ? say.total : desk.role[reports[0].source ?? 'other']}</th>
      <td className="desk-clip" title={total ? '' : reports[0].file}>
        {total ? '' : reports[0].file}
      </td>
      <td className="desk-number">{read}</td>
      <td className="desk-number">{accepted}</td>
      <td className="desk-number">{rejected}</td>
      <td className="desk-number">{orphaned}</td>
      <td className="desk-number">{formatNumber(changeTotal(reports))}</td>
    </tr>
  )
}

interface SaveProps {
  what: 'report' | 'rejected'
  name: string
  hint: string
  actions: DeskActions
}

function Save({what, name, hint, actions}: SaveProps) {
  const {deskRows: say} = useDeskWords()
  return (
    <p className="totals__what">
      <b>{name}</b>
      {(['xlsx', 'csv'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          aria-label={say.saveAs(name, form.toUpperCase())}
          onClick={() => actions.save(what, form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      <span className="quiet">{hint}</span>
    </p>
  )
}
