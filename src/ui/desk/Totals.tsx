import {formatNumber} from '#i18n/numbers'
import {useWords} from '#ui/Session'
import type {DeskActions, FileReport} from './deskState'
import {rowsModel, rowsOfAll} from './effectModel'
import {changeTotal} from './reportModel'

interface Props {
  /** Null before the first reading. */
  reports: readonly FileReport[] | null
  actions: DeskActions
}

/** Where every row went, file by file: read = accepted + rejected + left out; and the report to take away. */
export function Totals({reports, actions}: Props) {
  const {deskRows: say} = useWords()
  if (!reports) return <p className="pane__body quiet">{say.waiting}</p>
  const counted = reports.filter(({counts}) => counts !== null)
  return (
    <div className="pane__body scroll">
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
      <p className="quiet">{say.hint}</p>
      <div className="totals__save">
        <Save what="report" name={say.report} hint="" actions={actions} />
        <Save what="rejected" name={say.rejectedRows} hint={say.rejectedHint} actions={actions} />
      </div>
    </div>
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
  const {deskRows: say, desk} = useWords()
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
  const {deskRows: say} = useWords()
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
