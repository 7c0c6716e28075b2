import {useRef} from 'react'
import {FILE_ROLES, type FileRole, type SurveyedFile} from '#data/surveyed'
import {formatBytes, formatNumber} from '#i18n/numbers'
import {reasonText} from '#i18n/reasons'
import {Gap, useWindowed} from '#ui/useWindowed'
import {CellSelect} from './CellSelect'
import type {DeskActions, DeskState} from './deskState'
import {rowsModel, rowsOfAll} from './effectModel'
import {fileRows, nameParts, withPart} from './fileModel'
import {laidReports} from './reportModel'
import {useDeskWords} from './useDeskWords'

/** What the right side shows: one file, all of them, or the ways to add more. */
export type Shown = {file: string} | 'all' | 'more'
/** Which side of it; else the first. */
export type Side = 'reading' | 'totals' | 'issues' | 'changes'
export type Show = (shown: Shown, side?: Side) => void

interface Props {
  state: DeskState
  actions: DeskActions
  shown: Shown
  onShow: Show
}

/** Every file on the desk: what it was taken for, why, and how many of its rows count. */
export function FileTable({state, actions, shown, onShow}: Props) {
  const words = useDeskWords()
  const say = words.desk.files
  const body = useRef<HTMLTableSectionElement>(null)
  const files = state.survey?.files ?? []
  const {places, before, after} = useWindowed(body, files.length)
  return (
    <section className="desk__files" aria-label={say.label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <div className="scroll desk__list" tabIndex={0}>
        <table className="files" aria-rowcount={files.length + 2}>
          <thead>
            <tr>
              <th scope="col">{say.file}</th>
              <th scope="col">{say.as}</th>
              <th scope="col" className="desk-number">
                {say.rows}
              </th>
            </tr>
            <AllRow state={state} shown={shown} onShow={onShow} />
          </thead>
          <tbody ref={body}>
            <Gap height={before} />
            {places.map((place) => (
              <FileRow
                key={files[place].name}
                place={place}
                file={files[place]}
                state={state}
                actions={actions}
                current={typeof shown === 'object' && shown.file === files[place].name}
                onShow={onShow}
              />
            ))}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
      <button
        type="button"
        className="button desk__more"
        aria-pressed={shown === 'more'}
        onClick={() => onShow('more')}
      >
        {words.desk.intake.more}
      </button>
    </section>
  )
}

function AllRow({state, shown, onShow}: Omit<Props, 'actions'>) {
  const words = useDeskWords()
  const rows = state.reports && rowsModel(rowsOfAll(laidReports(state.reports, state.survey)))
  return (
    <tr className="files__all" data-current={shown === 'all'}>
      <th scope="row" colSpan={2}>
        <button
          type="button"
          className="files__open"
          aria-pressed={shown === 'all'}
          onClick={() => onShow('all')}
        >
          <b>{words.desk.files.all(formatNumber(state.survey?.files.length ?? 0))}</b>
        </button>
      </th>
      <td className="desk-number">{rows && <span>{words.desk.files.accepted(rows.accepted)}</span>}</td>
    </tr>
  )
}

interface RowProps {
  place: number
  file: SurveyedFile
  state: DeskState
  actions: DeskActions
  current: boolean
  onShow: Show
}

function FileRow({place, file, state, actions, current, onShow}: RowProps) {
  const words = useDeskWords()
  const report = state.reports?.find((one) => one.file === file.name)
  const rows = fileRows(file, report, words)
  const why = [formatBytes(file.bytes), reasonText(file.reason, words)].join(words.pause)
  return (
    <tr aria-rowindex={place + 3} data-current={current}>
      <th scope="row">
        <button
          type="button"
          className="files__open"
          aria-pressed={current}
          title={`${file.name}\n${why}`}
          onClick={() => onShow({file: file.name})}
        >
          <FileName name={file.name} />
          <span className="files__why">{why}</span>
        </button>
      </th>
      <td>
        <RoleSelect file={file} state={state} actions={actions} />
      </td>
      <td className="desk-number">
        <span className={file.missing.length > 0 ? 'files__alarm' : 'files__count'}>{rows.accepted}</span>
        <span className="files__rejected">{rows.rejected}</span>
      </td>
    </tr>
  )
}

/** Long names differ mostly in their ends: those stay in sight. */
function FileName({name}: {name: string}) {
  const [start, end] = nameParts(name)
  return (
    <span className="files__name">
      <span className="files__start">{start}</span>
      {end !== '' && <span className="files__end">{end}</span>}
    </span>
  )
}

function RoleSelect({file, state, actions}: Pick<RowProps, 'file' | 'state' | 'actions'>) {
  const {desk} = useDeskWords()
  const choice = state.choices[file.name] ?? {}
  return (
    <CellSelect
      label={desk.files.asOf(file.name)}
      value={file.role}
      quiet={file.role === 'other'}
      options={FILE_ROLES.map((role) => ({value: role, label: desk.role[role]}))}
      onChange={(role) => actions.choose(file.name, withPart(choice, 'role', role as FileRole))}
    />
  )
}
