import type {ReactNode} from 'react'
import type {SurveyedFile} from '#data/surveyed'
import {formatBytes, formatNumber} from '#i18n/numbers'
import {reasonText} from '#i18n/reasons'
import {Segments} from '#ui/Check'
import {AttentionList} from './AttentionList'
import {ChangesPane} from './ChangesPane'
import type {DeskActions, DeskState, FileReport} from './deskState'
import {FileReading} from './FileReading'
import type {Show, Side} from './FileTable'
import {IssuesPane} from './IssuesPane'
import {changeTotal, issueTotal, laidReports} from './reportModel'
import {Totals} from './Totals'
import {useDeskWords} from './useDeskWords'

interface Props {
  state: DeskState
  actions: DeskActions
  file: SurveyedFile
  /** Null: the first. */
  side: Side | null
  onSide: (side: Side) => void
}

/** One file: how it is read, what is wrong with it, what was read otherwise. */
export function FilePane({file, ...props}: Props) {
  const words = useDeskWords()
  const {state, actions} = props
  const report = state.reports?.find((one) => one.file === file.name)
  return (
    <Sides
      title={file.name}
      about={[words.desk.form[file.form], formatBytes(file.bytes), reasonText(file.reason, words)].join(
        words.pause,
      )}
      first="reading"
      reports={report ? [report] : []}
      {...props}
    >
      <FileReading state={state} actions={actions} file={file} />
    </Sides>
  )
}

/** All files together: where their rows went, and the report to take away. */
export function AllPane({onShow, ...props}: Omit<Props, 'file'> & {onShow: Show}) {
  const words = useDeskWords()
  const {state, actions} = props
  const reports = state.reports ?? []
  return (
    <Sides
      title={words.desk.files.all(formatNumber(state.survey?.files.length ?? 0))}
      about=""
      first="totals"
      reports={reports}
      {...props}
    >
      <Totals
        reports={state.reports && laidReports(state.reports, state.survey)}
        actions={actions}
        above={<AttentionList state={state} actions={actions} onShow={onShow} />}
      />
    </Sides>
  )
}

interface SidesProps extends Omit<Props, 'file'> {
  title: string
  about: string
  first: Side
  reports: readonly FileReport[]
  /** What stands on the first side. */
  children: ReactNode
}

function Sides({title, about, first, reports, state, actions, side: chosen, onSide, children}: SidesProps) {
  const {views} = useDeskWords().desk
  const side = chosen ?? first
  const counted = (name: string, count: number) => (count > 0 ? `${name} ${formatNumber(count)}` : name)
  return (
    <section className="pane" tabIndex={-1} aria-label={title}>
      <header className="pane__head">
        <div className="pane__names">
          <h2 className="pane__title" title={title}>
            {title}
          </h2>
          {about !== '' && <p className="pane__about">{about}</p>}
        </div>
        <Segments
          label={views.label}
          value={side}
          options={[
            {value: first, label: views[first]},
            {value: 'issues', label: counted(views.issues, issueTotal(reports))},
            {value: 'changes', label: counted(views.changes, changeTotal(reports))},
          ]}
          onChange={onSide}
        />
      </header>
      {side === first && children}
      {side === 'issues' && <IssuesPane reports={reports} row={state.row} actions={actions} />}
      {side === 'changes' && <ChangesPane reports={reports} />}
    </section>
  )
}
