import type {Correction} from '#domain/change'
import type {DeskWords} from '#i18n/deskWords'
import {formatBytes, formatNumber, formatShare} from '#i18n/numbers'
import {crsText} from './crsWords'
import type {DatumCandidate, DatumTrial, DeskState, DeskTrouble, DeskWork} from './deskState'
import {rowsModel, rowsOfAll} from './effectModel'
import type {KeptPackage} from './keptState'
import {laidReports} from './reportModel'

/** What went wrong, in a sentence. */
export function troubleText(trouble: DeskTrouble, {deskTrouble}: DeskWords): string {
  return deskTrouble[trouble.what]('name' in trouble ? trouble.name : '')
}

/** `2018-09-30 14:05` of the clock on the wall. */
export function momentText(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** What a person hears of the desk: what is going on, why nothing can be adopted, or what was read. */
export function statusText({work, survey, reports, blocked}: DeskState, words: DeskWords): string {
  const say = words.deskBar
  if (work) return say.doing[work.doing]
  if (!survey) return ''
  if (blocked) return say.blocked[blocked]
  if (!reports) return say.ready
  const {accepted, rejected} = rowsModel(rowsOfAll(laidReports(reports, survey)))
  return `${say.read(accepted, rejected)}${words.language === 'en' ? ' ' : ''}${say.ready}`
}

export interface WorkModel {
  /** 0…1, or null where it is not known. */
  share: number | null
  file: string
  rows: string
}

/** How far the reading is, in bytes and rows. */
export function workModel({progress}: DeskWork, {loading}: DeskWords): WorkModel {
  if (!progress) return {share: null, file: '', rows: ''}
  const {file, bytes, totalBytes, done, rows} = progress
  return {
    share: totalBytes && !done ? Math.min(1, bytes / totalBytes) : null,
    file: totalBytes
      ? loading.bytes(file, formatBytes(bytes), formatBytes(totalBytes))
      : loading.bytesOnly(file, formatBytes(bytes)),
    rows: loading.rows(formatNumber(rows)),
  }
}

export interface CandidateModel {
  candidate: DatumCandidate
  name: string
  inside: string
  share: string
  bar: number
  declared: boolean
  proposed: boolean
}

/** The candidates of a test of coordinates: the more points fit, the higher. */
export function candidateModels({candidates, tested, declared, proposed}: DatumTrial, words: DeskWords) {
  return [...candidates]
    .sort((a, b) => b.inside - a.inside)
    .map(
      (candidate): CandidateModel => ({
        candidate,
        name: candidateText(candidate, words),
        inside: `${formatNumber(candidate.inside)}/${formatNumber(tested)}`,
        share: formatShare(candidate.inside / tested, 1),
        bar: tested > 0 ? candidate.inside / tested : 0,
        declared: isDeclared(candidate, declared),
        proposed: proposed?.crs === candidate.crs && proposed.swapped === candidate.swapped,
      }),
    )
}

/** What a test of coordinates came to, in a sentence. */
export function datumText({candidates, tested, declared, proposed}: DatumTrial, words: DeskWords): string {
  const {deskDatum: say} = words
  if (!proposed) return say.fine
  const before = candidates.find((one) => isDeclared(one, declared))?.inside ?? 0
  const [inside, all, now] = [proposed.inside, tested, before].map((count) => formatNumber(count))
  return say.better(candidateText(proposed, words), inside, all, now)
}

/** `GCJ-02（经纬度对调）` */
export function candidateText({crs, swapped}: DatumCandidate, words: DeskWords): string {
  const name = crsText(crs, words)
  if (!swapped) return name
  return words.language === 'en'
    ? `${name} (${words.deskDatum.swapped})`
    : `${name}（${words.deskDatum.swapped}）`
}

function isDeclared({crs, swapped}: DatumCandidate, declared: string): boolean {
  return crs === declared && !swapped
}

/** Which package it is, and how long it stays. */
export function aboutKept({title, asOf, lasting}: KeptPackage, {deskKept: say, pause}: DeskWords): string {
  return [title, say.asOf(asOf), ...(lasting ? [] : [say.untilClosed])].join(pause)
}

/** The key of a correction in a list. */
export function correctionKey({file, row, column}: Correction): string {
  return JSON.stringify([file, row, column])
}
