import {REASON_HEADERS, type RejectedTable} from '#data/rejected'
import type {FileReport, Report, ReportCounts} from '#data/report'
import type {Language} from '#view/view'
import {type DeskWords, deskWordsOf} from './deskWords'
import {issueMessage} from './issues'

type Cells = (string | number)[]

/** A report as a table, its header first: file by file its rows, what was read otherwise, and what was wrong. */
export function reportRows(report: Report, language: Language): Cells[] {
  const words = deskWordsOf({language})
  const {deskRows, deskIssues, deskChanges} = words
  const header = [deskRows.file, deskRows.table, deskChanges.kind, deskIssues.column, deskIssues.problem]
  return [
    [...header, deskIssues.count, deskIssues.row],
    ...report.files.flatMap((file) => fileRows(file, language, words)),
    ...countRows(deskRows.total, '', report.total, words),
  ]
}

/** Rejected rows as they stand, and before them where they stood and why they were left out. */
export function rejectedRows({file, header, rows}: RejectedTable, language: Language): string[][] {
  const orphaned = deskWordsOf({language}).deskRows.orphaned
  return [
    [...Object.values(REASON_HEADERS[language]), ...header],
    ...rows.map(({row, cells, reasons}) => [
      file,
      String(row),
      reasons.length === 0
        ? orphaned
        : reasons.map((one) => reasonText(one.column, issueMessage(one, language))).join('; '),
      ...header.map((_, column) => cells[column] ?? ''),
    ]),
  ]
}

function reasonText(column: string | null, message: string): string {
  return column === null ? message : `${column}: ${message}`
}

function fileRows(
  {file, role, counts, changes, groups}: FileReport,
  language: Language,
  words: DeskWords,
): Cells[] {
  const table = words.desk.role[role]
  const {deskChanges, deskIssues} = words
  return [
    ...(counts ? countRows(file, table, counts, words) : []),
    ...changes.map(({kind, column, count, examples}): Cells => {
      const [first] = examples
      const example = first
        ? `${deskChanges.kinds[kind]}: ${first.before} → ${first.after}`
        : deskChanges.kinds[kind]
      return [file, table, words.deskRows.changed, column ?? '', example, count, rowsText(examples)]
    }),
    ...groups.map(
      ({severity, column, count, issues}): Cells => [
        file,
        table,
        deskIssues[severity],
        column ?? '',
        issueMessage(issues[0], language),
        count,
        rowsText(issues),
      ],
    ),
  ]
}

function countRows(file: string, table: string, counts: ReportCounts, {deskRows}: DeskWords): Cells[] {
  return (['read', 'accepted', 'rejected', 'orphaned'] as const).map((key) => [
    file,
    table,
    deskRows[key],
    '',
    '',
    counts[key],
    '',
  ])
}

const SHOWN_ROWS = 20

function rowsText(places: readonly {row: number | null}[]): string {
  const rows = [...new Set(places.flatMap(({row}) => row ?? []))]
  return rows.slice(0, SHOWN_ROWS).join(' ')
}
