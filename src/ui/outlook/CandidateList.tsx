import {useId, useState} from 'react'
import type {Outline} from '#domain/dataset'
import {formatNumber} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import {NEARNESS_RULES} from '#measures/nearness'
import type {Candidate} from '#measures/outlook'
import type {Snapshot} from '#measures/types'
import {Segments} from '#ui/Check'
import {useWords} from '#ui/Session'
import {Term} from '#ui/Term'
import {type CandidateRow, candidateRow, listedOf} from './outlookModel'
import type {useChoice} from './useOutlook'

interface Props {
  dataset: Outline
  snapshot: Snapshot
  nearest: readonly Candidate[]
  /** Regions. */
  ticked: ReadonlySet<number>
  choice: ReturnType<typeof useChoice>[0]
  choose: ReturnType<typeof useChoice>[1]
  pinned: string | null
  onTick: (code: string, on: boolean) => void
  onPin: (code: string) => void
  /** The rows of a township that are overdue. */
  onOverdue: (table: 'projects' | 'houses', code: string) => void
}

/** Rows that are listed at once: of tens of thousands nobody reads more. */
const PAGE = 40

/** The townships that have not passed, the nearest first, each with what is missing in words. */
export function CandidateList({
  dataset,
  snapshot,
  nearest,
  ticked,
  choice,
  choose,
  pinned,
  onTick,
  onPin,
  onOverdue,
}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const title = useId()
  const [shown, setShown] = useState(PAGE)
  const {rule} = choice
  const count = listedOf(nearest.length, shown, ticked.size)
  const sorted = (of: typeof rule) => (of === rule ? ('ascending' as const) : undefined)
  return (
    <section className="outlook__list" aria-labelledby={title}>
      <div className="outlook__list-head">
        <h3 id={title}>{say.listTitle(formatNumber(nearest.length))}</h3>
        <div className="outlook__rule">
          <span className="quiet">
            <Term id="nearness">{say.rule}</Term>
          </span>
          <Segments
            label={say.rule}
            value={rule}
            options={NEARNESS_RULES.map((value) => ({value, label: say.rules[value]}))}
            onChange={(next) => choose({rule: next})}
          />
        </div>
      </div>
      <table className="outlook__table outlook__candidates" aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {say.columns.township}
            </th>
            <th scope="col">{say.columns.standing}</th>
            <th scope="col" aria-sort={sorted('tasks')}>
              {say.columns.tasks}
            </th>
            <th scope="col" className="outlook__number" aria-sort={sorted('progress')}>
              {say.columns.progress}
            </th>
            <th scope="col" aria-sort={sorted('score')}>
              {say.columns.last}
            </th>
            <th scope="col" aria-sort={sorted('checks')}>
              {say.columns.checks}
            </th>
          </tr>
        </thead>
        <tbody>
          {nearest.slice(0, count).map((candidate) => {
            const row = candidateRow(
              dataset,
              candidate,
              snapshot.townships.progress[candidate.region],
              say,
              words,
            )
            const isTicked = ticked.has(candidate.region)
            return (
              <Row
                key={row.code}
                {...{row, isTicked, onTick, onPin, onOverdue}}
                isPinned={row.code === pinned}
              />
            )
          })}
        </tbody>
      </table>
      {count < nearest.length && (
        <button type="button" className="button" onClick={() => setShown(count + PAGE)}>
          {say.more(formatNumber(Math.min(PAGE, nearest.length - count)))}
        </button>
      )}
    </section>
  )
}

interface RowProps extends Pick<Props, 'onTick' | 'onPin' | 'onOverdue'> {
  row: CandidateRow
  isTicked: boolean
  isPinned: boolean
}

function Row({row, isTicked, isPinned, onTick, onPin, onOverdue}: RowProps) {
  const say = outlookWords(useWords())
  return (
    <tr data-ticked={isTicked} aria-current={isPinned ? 'true' : undefined}>
      <td>
        <label className="check">
          <input
            type="checkbox"
            checked={isTicked}
            aria-label={say.tick(row.name)}
            onChange={(event) => onTick(row.code, event.target.checked)}
          />
          <span className="check__box" />
        </label>
      </td>
      <th scope="row">
        <button type="button" className="outlook__name" onClick={() => onPin(row.code)}>
          {row.name}
        </button>
        <span className="quiet">{row.county}</span>
      </th>
      <td>
        <span
          className={`outlook__standing outlook__standing--${row.standing}`}
          title={say.standingHint[row.standing]}
        >
          {say.standing[row.standing]}
        </span>
      </td>
      <td title={row.tasksTitle}>
        {row.tasks}
        {row.overdue.map(({table, text}) => (
          <button
            key={table}
            type="button"
            className="outlook__overdue"
            title={say.showRows}
            onClick={() => onOverdue(table, row.code)}
          >
            {text}
          </button>
        ))}
      </td>
      <td className="outlook__number">{row.progress}</td>
      <td>
        {row.last}
        <span className="quiet">{row.lastMonth}</span>
      </td>
      <td>{row.passed === '' ? <span className="quiet">–</span> : row.passed}</td>
    </tr>
  )
}
