import type {Outline} from '#domain/dataset'
import {formatMonth, type Month} from '#domain/month'
import {shortOf} from '#domain/target'
import {formatNumber, formatShare} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import type {Reach} from '#measures/nearness'
import {Select} from '#ui/Select'
import {useWords} from '#ui/Session'
import {deadlineText, phaseName, reachRow} from './outlookModel'
import {ReachBar} from './ReachBar'
import type {Shown, useChoice} from './useOutlook'

interface Props {
  dataset: Outline
  shown: Shown
  short: number
  reach: Reach
  choose: ReturnType<typeof useChoice>[1]
  onFilter: () => void
  onBook: () => void
}

/** What is missing in a sentence, what the ticks come to, and the choices. It stays in sight while the list scrolls. */
export function OutlookHead({dataset, shown, short, reach, choose, onFilter, onBook}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const {deadlines, deadline} = shown
  return (
    <header className="outlook__head">
      <h2 className="outlook__sentence">{sentence(dataset, shown, short, words)}</h2>
      {deadlines.length > 0 && deadline && (
        <Select
          label={say.deadline}
          value={String(deadline.phase)}
          options={deadlines.map((one) => ({
            value: String(one.phase),
            label: deadlineText(dataset, one, say, words),
          }))}
          onChange={(phase) => choose({phase: Number(phase), ticks: null})}
        />
      )}
      {deadline?.compliance != null && <Live reach={reach} target={deadline.compliance} />}
      <div className="outlook__acts">
        {deadline?.compliance != null && (
          <button
            type="button"
            className="button"
            title={say.nearestHint}
            onClick={() => choose({ticks: null})}
          >
            {say.nearest(formatNumber(short))}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={reach.ticked === 0}
          onClick={() => choose({ticks: new Set()})}
        >
          {say.none}
        </button>
        <button
          type="button"
          className="button"
          title={say.asFilterHint}
          disabled={reach.ticked === 0}
          onClick={onFilter}
        >
          {say.asFilter}
        </button>
        <button
          type="button"
          className="button button--primary"
          title={say.openBookHint}
          disabled={reach.ticked === 0}
          onClick={onBook}
        >
          {say.openBook(formatNumber(reach.ticked))}
        </button>
      </div>
    </header>
  )
}

/** `勾选 3 个，若都通过 56/112，50.0%，达到目标`, with the bar. */
function Live({reach, target}: {reach: Reach; target: number}) {
  const words = useWords()
  const say = outlookWords(words)
  const row = reachRow('whole', say.whole, reach, say)
  return (
    <div className="outlook__live">
      <p role="status">
        {say.ticked(formatNumber(reach.ticked))}
        {words.pause}
        {say.ifPass} <b className="outlook__count">{row.count}</b> {row.share}%{words.pause}
        <b>{row.short ? say.thenShort(formatNumber(reach.short ?? 0)) : say.thenReached}</b>
      </p>
      <ReachBar row={row} target={target} />
    </div>
  )
}

function sentence(
  dataset: Outline,
  {deadline, month, snapshot}: Shown,
  short: number,
  words: ReturnType<typeof useWords>,
): string {
  const say = outlookWords(words)
  if (!deadline) return say.noDeadline
  const phase = phaseName(dataset, deadline.phase, words)
  const {compliance} = deadline
  if (compliance === null) return say.noCompliance(phase)
  const at = formatMonth((dataset.campaign.timeline.start + month) as Month)
  const needed = formatNumber(shortOf(compliance, snapshot.whole.townships[0], 0))
  return short > 0
    ? say.missing(at, phase, formatShare(compliance), needed, formatNumber(short))
    : say.reached(at, phase, formatShare(compliance), needed)
}
