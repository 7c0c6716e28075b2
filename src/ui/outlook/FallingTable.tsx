import {useId} from 'react'
import type {Outline} from '#domain/dataset'
import {formatMonth, type Month} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import type {Falling, Outlook} from '#measures/outlook'
import {useWords} from '#ui/Session'
import {Term} from '#ui/Term'
import type {Shown} from './useOutlook'

interface Props {
  dataset: Outline
  shown: Shown
  falling: Outlook['falling']
  /** A region whose rows are to be seen. */
  onOpen: (region: number) => void
}

/** As many townships are listed; the rest is counted. */
const LISTED = 12

/** Projects and houses that fall overdue next month and by the deadline, the townships with most of them first. */
export function FallingTable({dataset, shown, falling, onOpen}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const title = useId()
  const {projects, houses} = falling
  // A deadline that ends with the month shown leaves no time: then there is only the month after.
  const isAhead = (shown.deadline?.month ?? shown.month) > shown.month
  const of = ({nextMonth, byDeadline}: Falling) => (isAhead ? [nextMonth, byDeadline] : [nextMonth])
  const columns = [...of(projects), ...of(houses)]
  const regions = regionsOf(projects, houses)
  const names = words.language === 'en' ? dataset.regions.nameEn : dataset.regions.name
  const sum = (column: Uint32Array) => column.reduce((total, count) => total + count, 0)
  return (
    <section className="outlook__part" aria-labelledby={title}>
      <h3 id={title}>
        <Term id="falling">{say.fallingTitle}</Term>
      </h3>
      {regions.length === 0 ? (
        <p className="quiet">{say.fallingNone}</p>
      ) : (
        <table className="outlook__table" aria-labelledby={title}>
          <Head
            heads={[say.fallingNext, ...(isAhead ? [say.fallingBy(deadlineMonth(dataset, shown))] : [])]}
          />
          <tbody>
            <tr className="outlook__whole">
              <th scope="row">{say.fallingAll}</th>
              <Counts counts={columns.map(sum)} />
            </tr>
            {regions.slice(0, LISTED).map((region) => (
              <tr key={region}>
                <th scope="row">
                  <button
                    type="button"
                    className="outlook__name"
                    title={say.rowsOf(names[region])}
                    onClick={() => onOpen(region)}
                  >
                    {names[region]}
                  </button>
                </th>
                <Counts counts={columns.map((column) => column[region])} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {regions.length > LISTED && (
        <p className="quiet">{say.more10(formatNumber(regions.length - LISTED))}</p>
      )}
      <p className="outlook__fine">{say.fallingHint}</p>
    </section>
  )
}

function Head({heads}: {heads: readonly string[]}) {
  const words = useWords()
  const say = outlookWords(words)
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say.columns.township}
        </th>
        <th scope="colgroup" colSpan={heads.length} className="outlook__number">
          {say.fallingProjects}
        </th>
        <th scope="colgroup" colSpan={heads.length} className="outlook__number">
          {say.fallingHouses}
        </th>
      </tr>
      <tr>
        {[...heads, ...heads].map((head, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns that stand still
          <th key={index} scope="col" className="outlook__number">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Counts({counts}: {counts: readonly number[]}) {
  return counts.map((count, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns that stand still
    <td key={index} className={count > 0 ? 'outlook__number' : 'outlook__number quiet'}>
      {formatNumber(count)}
    </td>
  ))
}

function regionsOf(projects: Falling, houses: Falling): number[] {
  const most = (region: number) => projects.byDeadline[region] + houses.byDeadline[region]
  // What falls overdue next month may do so after a deadline that ends with this one.
  const soon = (region: number) => projects.nextMonth[region] + houses.nextMonth[region]
  return [...projects.byDeadline.keys()]
    .filter((region) => most(region) + soon(region) > 0)
    .sort((one, other) => soon(other) - soon(one) || most(other) - most(one) || one - other)
}

/** Of the timeline: what happens after it is not known. */
function deadlineMonth({campaign}: Outline, {deadline, month}: Shown): string {
  return formatMonth((campaign.timeline.start + (deadline?.month ?? month)) as Month)
}
