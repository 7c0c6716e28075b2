import type {Change} from '#domain/change'
import type {DeskWords} from '#i18n/deskWords'
import {formatNumber} from '#i18n/numbers'
import type {DeskState, FileReport, IssueGroup} from './deskState'

/** A cause of issues, with the file where it occurs. */
export interface Cause extends IssueGroup {
  key: string
  file: string
}

/** Causes of some files: errors first, the most frequent first. */
export function causesOf(reports: readonly FileReport[]): Cause[] {
  return reports
    .flatMap(({file, groups}) =>
      groups.map((group) => ({
        ...group,
        file,
        key: JSON.stringify([
          file,
          group.severity,
          group.code,
          group.column,
          group.issues[0]?.detail?.problem,
        ]),
      })),
    )
    .sort((a, b) => order(a) - order(b) || b.count - a.count)
}

function order({severity}: Cause): number {
  return severity === 'error' ? 0 : 1
}

/** `未知取值：grade` */
export function causeText({code, column}: IssueGroup, {deskIssues}: DeskWords): string {
  const cause = deskIssues.cause[code]
  return column === null ? cause : deskIssues.of(cause, column)
}

/** Of the files that lie on the desk; the others are of the package before. */
export function laidReports(reports: readonly FileReport[], survey: DeskState['survey']): FileReport[] {
  const names = new Set(survey?.files.map(({name}) => name))
  return reports.filter(({file}) => names.has(file))
}

export function issueTotal(reports: readonly FileReport[]): number {
  return reports.reduce((sum, {groups}) => sum + groups.reduce((all, {count}) => all + count, 0), 0)
}

export function changeTotal(reports: readonly FileReport[]): number {
  return reports.reduce((sum, {changes}) => sum + changes.reduce((all, {count}) => all + count, 0), 0)
}

/** All changes of one kind. */
export interface ChangeGroup {
  kind: Change['kind']
  name: string
  count: string
  changes: Change[]
}

/** Changes of some files by their kind, the most frequent first. */
export function changeGroups(reports: readonly FileReport[], {deskChanges}: DeskWords): ChangeGroup[] {
  const byKind = new Map<Change['kind'], Change[]>()
  for (const change of reports.flatMap(({changes}) => changes)) {
    byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change])
  }
  return [...byKind]
    .map(([kind, changes]) => ({kind, changes, sum: changes.reduce((all, {count}) => all + count, 0)}))
    .sort((a, b) => b.sum - a.sum)
    .map(({kind, changes, sum}) => ({kind, changes, name: deskChanges.kinds[kind], count: formatNumber(sum)}))
}
