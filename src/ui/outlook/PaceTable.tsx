import {useId} from 'react'
import type {Outline} from '#domain/dataset'
import {formatNumber, formatPercent, formatShare} from '#i18n/numbers'
import {outlookWords} from '#i18n/outlookWords'
import type {OutlookWords} from '#i18n/zhOutlook'
import {type Deadline, PACE_SPANS, type Pace, paceOf} from '#measures/deadlines'
import {useWords} from '#ui/Session'
import {Term} from '#ui/Term'
import {phaseName} from './outlookModel'
import type {Shown} from './useOutlook'

/** What the projects need a month until the deadline, against what they made of late. */
export function PaceTable({dataset, shown}: {dataset: Outline; shown: Shown}) {
  const words = useWords()
  const say = outlookWords(words)
  const title = useId()
  const {deadline} = shown
  if (!deadline) return null
  const {columns, rows, isWeighed} = paces(dataset, shown, deadline, say, words.language === 'en')
  return (
    <section className="outlook__part" aria-labelledby={title}>
      <h3 id={title}>
        <Term id="pace">{say.paceTitle}</Term>
      </h3>
      <p className="quiet">{aboutText(dataset, deadline, say, words)}</p>
      {deadline.progress !== null && (
        <>
          <table className="outlook__table" aria-labelledby={title}>
            <thead>
              <tr>
                <th scope="col">{words.ranking.name}</th>
                {columns.map((head) => (
                  <th key={head} scope="col" className="outlook__number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({key, name, pace, isWhole}) => (
                <tr key={key} className={isWhole ? 'outlook__whole' : undefined}>
                  <th scope="row">{name}</th>
                  {cells(pace, isWeighed, say).map((cell, index) => (
                    <td key={columns[index]} className="outlook__number">
                      {cell.strong ? <b>{cell.text}</b> : cell.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="outlook__fine">
            {shown.reading.filter.projectStates.length > 0 ? say.paceStates : say.paceHint}
          </p>
        </>
      )}
    </section>
  )
}

function paces(dataset: Outline, shown: Shown, deadline: Deadline, say: OutlookWords, english: boolean) {
  const {campaign, counties} = dataset
  const {timeline, month, reading, snapshot} = shown
  const steady = reading.filter.projectStates.length === 0
  const of = (list: 'whole' | 'counties', unit: number) =>
    paceOf({campaign, timeline}, list, unit, month, deadline, steady)
  const isWeighed = campaign.progressWeight === 'investment'
  const {now, needed, wan, past} = say.paceColumns
  return {
    isWeighed,
    columns: [now, needed, ...(isWeighed ? [wan] : []), ...PACE_SPANS.map((span) => past(String(span)))],
    rows: [
      {key: 'whole', name: say.whole, pace: of('whole', 0), isWhole: true},
      ...counties.code.flatMap((key, unit) =>
        snapshot.counties.projects[unit] > 0
          ? [
              {
                key,
                name: (english ? counties.nameEn : counties.name)[unit],
                pace: of('counties', unit),
                isWhole: false,
              },
            ]
          : [],
      ),
    ],
  }
}

function cells(pace: Pace, isWeighed: boolean, say: OutlookWords): {text: string; strong: boolean}[] {
  const {progress, needed, neededWan, past} = pace
  const recent = past.find((one) => !Number.isNaN(one)) ?? Number.NaN
  // Bold where it must go faster than it went.
  const strong = needed > recent + 1e-9
  const plain = (text: string) => ({text: text || '–', strong: false})
  const need = Number.isNaN(progress)
    ? plain('')
    : needed === 0
      ? plain(say.paceMet)
      : Number.isNaN(needed)
        ? plain(say.paceLate)
        : {text: formatPercent(needed), strong}
  return [
    plain(formatPercent(progress)),
    need,
    ...(isWeighed ? [plain(needed > 0 ? formatNumber(neededWan) : '')] : []),
    ...past.map((one) => plain(formatPercent(one))),
  ]
}

function aboutText(
  dataset: Outline,
  {phase, progress, monthsLeft}: Deadline,
  say: OutlookWords,
  words: ReturnType<typeof useWords>,
): string {
  if (progress === null) return say.paceNone
  const target = formatShare(progress)
  return monthsLeft === 0
    ? say.paceNow(target)
    : say.paceUntil(phaseName(dataset, phase, words), target, formatNumber(monthsLeft))
}
