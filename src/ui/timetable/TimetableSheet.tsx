import {phaseAt} from '#domain/campaign'
import {formatDay, formatMonth, type Month} from '#domain/month'
import {formatNumber} from '#i18n/numbers'
import {timetableWordsOf} from '#i18n/timetableWords'
import {localText, type Words} from '#i18n/words'
import {countyNames} from '#ui/filterModel'
import {filterSentence, sentenceText} from '#ui/filterSentence'
import {shortened} from '#ui/output/sheetLayout'
import type {PlanState} from '#ui/planState'
import {labelsNear} from '#ui/TimeAxis'
import {textWidth} from '#ui/timeLayout'
import {TimetableBars} from './TimetableBars'
import {AXIS, Hatch, MonthLine, TimetableAxis, TimetableBands} from './TimetableGround'
import {FLAG, MonthFlag} from './TimetableHead'
import {KEYS, KeyMark} from './TimetableKey'
import {timetableScale} from './timetableLayout'
import type {LineModel} from './timetableModel'

/** A line of the sheet. */
export interface SheetLine {
  isGroup: boolean
  model: LineModel
}

/** Pixels of a sheet; A4 across has room for 25 lines. */
export const SHEET = {width: 1120, head: 62, foot: 50, line: 24, pane: 380, lines: 25}

/** Room around it. */
const PAD = 16
const HATCH = 'gantt-sheet-late'

interface Props {
  state: PlanState
  words: Words
  lines: readonly SheetLine[]
  /** Which sheet of how many; empty for the only one. */
  page: string
  /** What was left out; empty where nothing was. */
  left: string
  styles: string
}

/** A part of the timetable as a drawing of its own: what leaves the page says what it is. */
export function TimetableSheet({state, words, lines, page, left, styles}: Props) {
  const {campaign} = state.dataset
  const {width, head, foot, line, pane} = SHEET
  const top = head + AXIS
  const height = top + lines.length * line
  const scale = timetableScale(campaign, width - pane, height, 1)
  const calendar = (campaign.timeline.start + state.month) as Month
  const {synthetic, syntheticHint} = words.header
  const own = timetableWordsOf(words)
  const mark = campaign.synthetic ? textWidth(synthetic, 13) + 16 : 0
  const notes = [page, left, own.asOf(formatDay(state.reading.asOf)), campaign.synthetic && syntheticHint]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width + 2 * PAD}
      height={height + foot + 2 * PAD}
      viewBox={`${-PAD} ${-PAD} ${width + 2 * PAD} ${height + foot + 2 * PAD}`}
      data-theme="light"
      lang={words.language}
      className="time__svg gantt__sheet"
    >
      <title>{own.title}</title>
      <style>{styles}</style>
      <defs>
        <Hatch id={HATCH} unit={1} />
      </defs>
      <rect
        x={-PAD}
        y={-PAD}
        width={width + 2 * PAD}
        height={height + foot + 2 * PAD}
        className="gantt__paper"
      />
      <text x={0} y={18} className="gantt__sheet-title">
        {shortened(
          `${localText(campaign.title, words.language)}${words.colon}${own.title} ${formatMonth(calendar)}`,
          width - mark - 16,
          20,
        )}
      </text>
      <text x={0} y={44}>
        {shortened(captionOf(state, words), width, 12)}
      </text>
      {campaign.synthetic && (
        <g transform={`translate(${width - mark} 6)`}>
          <rect width={mark} height={24} className="gantt__mark" />
          <text x={8} y={12} className="gantt__mark-text">
            {synthetic}
          </text>
        </g>
      )}
      <g transform={`translate(${pane} ${head})`}>
        <TimetableBands campaign={campaign} scale={scale} height={height - head} />
        <TimetableAxis
          campaign={campaign}
          scale={scale}
          current={phaseAt(campaign, calendar)}
          skip={labelsNear(campaign, scale, state.month, FLAG)}
        />
      </g>
      {lines.map(({model, isGroup}, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn once
        <g key={at} transform={`translate(0 ${top + at * line})`}>
          <SheetWords model={model} isGroup={isGroup} />
          <g transform={`translate(${pane} 0)`}>
            <TimetableBars
              drawing={model.drawing}
              {...{scale, start: campaign.timeline.start, month: state.month, y: line / 2, hatch: HATCH}}
            />
          </g>
        </g>
      ))}
      <g transform={`translate(${pane} ${head})`}>
        <MonthLine scale={scale} month={state.month} height={height - head} />
        <MonthFlag scale={scale} month={state.month} text={formatMonth(calendar)} />
      </g>
      <SheetKey y={height + 16} words={words} />
      <text x={0} y={height + 38}>
        {notes.filter(Boolean).join(words.language === 'en' ? ' · ' : '·')}
      </text>
    </svg>
  )
}

/** Order and filters. */
function captionOf({dataset, view, snapshot}: PlanState, words: Words): string {
  const own = timetableWordsOf(words)
  const {campaign} = dataset
  const sentence = sentenceText(filterSentence(view, campaign, countyNames(dataset, words.language), words))
  return [
    own.projects(formatNumber(snapshot.whole.projects[0])),
    `${own.group.label}${words.colon}${own.group[view.group]}`,
    `${words.filters.title}${words.colon}${sentence || words.filters.none}`,
  ].join(words.language === 'en' ? ' · ' : '·')
}

function SheetWords({model, isGroup}: {model: LineModel; isGroup: boolean}) {
  const {pane, line, width} = SHEET
  const indent = isGroup ? 0 : 12
  const room = pane - 150 - indent
  const beside = model.beside === '' ? '' : `  ${model.beside}`
  return (
    <g className={isGroup ? 'gantt__words gantt__words--group' : 'gantt__words'}>
      <path d={`M0 ${line}H${width}`} className="gantt__rule" />
      <text x={indent} y={line / 2}>
        {shortened(`${model.name}${beside}`, room, 12.5)}
      </text>
      <text x={pane - 76} y={line / 2} textAnchor="end">
        {model.done}
      </text>
      <text x={pane - 12} y={line / 2} textAnchor="end" className="gantt__words-late">
        {model.overdue}
      </text>
    </g>
  )
}

function SheetKey({y, words}: {y: number; words: Words}) {
  const own = timetableWordsOf(words)
  const widths = KEYS.map((key) => 34 + textWidth(own.key[key], 12) + 20)
  return KEYS.map((key, index) => (
    <g
      key={key}
      transform={`translate(${widths.slice(0, index).reduce((sum, width) => sum + width, 0)} ${y - 8})`}
    >
      <KeyMark kind={key} hatch={HATCH} />
      <text x={34} y={8}>
        {own.key[key]}
      </text>
    </g>
  ))
}
