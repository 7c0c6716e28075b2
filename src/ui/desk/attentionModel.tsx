import {SOURCE_KEYS, type SourceKey} from '#domain/campaign'
import type {DeskWords} from '#i18n/deskWords'
import {formatNumber} from '#i18n/numbers'
import {reasonText} from '#i18n/reasons'
import type {DatumCandidate, DeskState, FileReport} from './deskState'
import {candidateText, datumText} from './deskWords'
import {columnText, isTable} from './fileModel'
import {laidReports} from './reportModel'

/** Something that a person should decide or know before the files are adopted. */
export interface Attention {
  text: string
  /** What can be done about it; null where the sentence is all. */
  remedy: {button: string; file: string; to: 'reading' | 'issues' | DatumCandidate} | null
}

/** Of one kind; the others are counted. */
const LISTED = 3

/** What the files want of a person: the costliest first, so that nothing needs to be looked for. */
export function attentions(state: DeskState, words: DeskWords): Attention[] {
  const kinds = [incomplete(state, words), datums(state, words), lost(state, words), unused(state, words)]
  return kinds.flatMap((kind) => {
    const further = kind.length - LISTED
    const text = words.deskAttention.more(formatNumber(further))
    return further > 0 ? [...kind.slice(0, LISTED), {text, remedy: null}] : kind
  })
}

function incomplete({survey}: DeskState, words: DeskWords): Attention[] {
  const {deskAttention: say, comma} = words
  return (survey?.files ?? [])
    .filter(({missing, role}) => missing.length > 0 && isTable(role))
    .map(({name: file, missing}) => ({
      text: say.incomplete(file, missing.map((column) => columnText(column, words)).join(comma)),
      remedy: {button: say.columns, file, to: 'reading'},
    }))
}

function datums({datum}: DeskState, words: DeskWords): Attention[] {
  return datum.flatMap((trial): Attention[] => {
    const {file, proposed} = trial
    if (!proposed) return []
    const button = words.deskDatum.changeTo(candidateText(proposed, words))
    return [{text: `${file}${words.colon}${datumText(trial, words)}`, remedy: {button, file, to: proposed}}]
  })
}

/** Also of the package before: new boundaries may cost its rows their townships. */
function lost({reports}: DeskState, words: DeskWords): Attention[] {
  const {deskAttention: say} = words
  const lostOf = ({counts}: FileReport) => (counts ? counts.read - counts.accepted : 0)
  const losing = (reports ?? []).filter((report) => lostOf(report) > 0)
  return losing
    .sort((a, b) => lostOf(b) - lostOf(a))
    .flatMap(({file, counts}): Attention[] => {
      if (!counts) return []
      const {read, accepted, orphaned} = counts
      const text = say.lost(file, formatNumber(read - accepted - orphaned), formatNumber(orphaned))
      return [{text, remedy: {button: say.issues, file, to: 'issues'}}]
    })
}

function unused({survey}: DeskState, words: DeskWords): Attention[] {
  const {deskAttention: say} = words
  return (survey?.files ?? [])
    .filter(({role, reason}) => role === 'other' && reason.because !== 'chosen')
    .map(({name: file, reason}) => ({
      text: say.unused(file, reasonText(reason, words)),
      remedy: {button: say.look, file, to: 'reading'},
    }))
}

/** Which tables come from these files, which stay as they are on the map, and which there would be none of. */
export function originText({survey, reports}: DeskState, words: DeskWords): string {
  const {deskAttention: say, desk, comma, language} = words
  if (!survey || !reports) return ''
  const laid = laidReports(reports, survey)
  const rowsOf = (of: readonly FileReport[], table: SourceKey, which: 'read' | 'accepted' = 'accepted') =>
    of.reduce((sum, {source, counts}) => sum + (source === table ? (counts?.[which] ?? 0) : 0), 0)
  const before = reports.filter((report) => !laid.includes(report))
  const kept = SOURCE_KEYS.filter((table) => rowsOf(before, table) > 0)
  const absent = SOURCE_KEYS.filter((table) => rowsOf(reports, table, 'read') === 0)
  const names = (tables: readonly SourceKey[], name: (table: SourceKey) => string) =>
    tables.map(name).join(comma)
  const sentences = [
    kept.length > 0 &&
      say.kept(names(kept, (table) => say.rows(desk.role[table], formatNumber(rowsOf(before, table))))),
    absent.length > 0 && say.absent(names(absent, (table) => desk.role[table])),
  ]
  return sentences.filter(Boolean).join(language === 'en' ? ' ' : '')
}
