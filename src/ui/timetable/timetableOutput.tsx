import {flushSync} from 'react-dom'
import {createRoot} from 'react-dom/client'
import {formatNumber} from '#i18n/numbers'
import {timetableWordsOf} from '#i18n/timetableWords'
import type {TimetableRow} from '#measures/timetable'
import {DRAWING_STYLES} from '#ui/drawingStyles'
import {SessionProvider} from '#ui/Session'
import {SHEET, type SheetLine, TimetableSheet} from './TimetableSheet'
import timetableStyles from './timetable.css?inline'
import type {Lines} from './timetableLayout'
import {lineModel, type ModelContext} from './timetableModel'

/** Lines that leave the page at once; more is no paper to read. */
const MOST = 2000

/** The timetable as it stands, its opened groups whole, as one drawing in a file. */
export async function saveTimetable(context: ModelContext, lines: Lines): Promise<void> {
  const [markup] = await sheets(context, lines, Number.POSITIVE_INFINITY)
  const {title} = timetableWordsOf(context.words)
  await context.state.output.save(title, 'svg', new Blob([markup], {type: 'image/svg+xml'}))
}

/** Prints the timetable as it stands on sheets of A4, whole lines on each. */
export async function printTimetable(context: ModelContext, lines: Lines): Promise<void> {
  const pages = await sheets(context, lines, SHEET.lines)
  const host = document.createElement('div')
  host.className = 'timetable__print'
  for (const markup of pages) {
    const page = document.createElement('div')
    page.append(
      document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true),
    )
    host.append(page)
  }
  document.body.append(host)
  document.documentElement.classList.add('printing-timetable')
  const end = () => {
    host.remove()
    document.documentElement.classList.remove('printing-timetable')
    window.removeEventListener('afterprint', end)
  }
  window.addEventListener('afterprint', end)
  window.print()
}

/** @param linesEach of a sheet at most */
async function sheets(context: ModelContext, lines: Lines, linesEach: number): Promise<string[]> {
  const own = timetableWordsOf(context.words)
  const {shown, missing} = await linesShown(context, lines)
  const count = Math.max(1, Math.ceil(shown.length / linesEach))
  return Array.from({length: count}, (_, at) => {
    const part = Number.isFinite(linesEach) ? shown.slice(at * linesEach, (at + 1) * linesEach) : shown
    const page = count > 1 ? `${at + 1}/${count}` : ''
    const left = at === count - 1 && missing > 0 ? own.left(formatNumber(missing)) : ''
    return markupOf(context, part, page, left)
  })
}

/** All lines, the rows of opened groups being asked for; groups are never left out for the rows of others. */
async function linesShown(
  context: ModelContext,
  {groups, open, starts}: Lines,
): Promise<{shown: SheetLine[]; missing: number}> {
  const {state, timetable} = context
  let room = MOST - groups.length
  const wanted = [...groups].map((group, at) => {
    const rows = open(group) ? Math.min(Math.max(0, room), starts[at + 1] - starts[at] - 1) : 0
    room -= rows
    return {group, rows}
  })
  const asked = wanted.filter(({group, rows}) => group > 0 && rows > 0)
  const answers = await state.ask('timetableRows', {
    ask: timetable.ask,
    ranges: asked.map(({group, rows}) => ({group: group - 1, from: 0, to: rows})),
  })
  const rowsOf = new Map(asked.map(({group}, at) => [group, answers[at]]))
  const shown = wanted.flatMap(({group, rows}) =>
    Array.from({length: rows + 1}, (_, at) => {
      const row: TimetableRow | null = rowsOf.get(group)?.[at - 1] ?? null
      return {isGroup: at === 0, model: lineModel(context, {group, place: at - 1}, row)}
    }),
  )
  const known = shown.filter((line): line is SheetLine => line.model !== null)
  return {shown: known, missing: starts[starts.length - 1] - known.length}
}

function markupOf(context: ModelContext, lines: readonly SheetLine[], page: string, left: string): string {
  const {state, words} = context
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() =>
    root.render(
      <SessionProvider words={words} theme="light">
        <TimetableSheet {...{state, words, lines, page, left}} styles={DRAWING_STYLES + timetableStyles} />
      </SessionProvider>,
    ),
  )
  const svg = host.firstElementChild
  if (!svg) throw new Error('the timetable was not drawn')
  const markup = new XMLSerializer().serializeToString(svg)
  root.unmount()
  return markup
}
