import {shortOf} from '#domain/target'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {BulletinWords} from '#i18n/zhBulletin'
import {newlyPassed} from '#measures/bulletin'
import type {Candidate} from '#measures/outlook'
import type {Snapshot} from '#measures/types'
import type {Block, BulletinSource} from './bulletinModel'

/** Townships named in a block at most, where more could be said: the lists have them all. */
const MOST_NEAR = 5

/** What changed since the last issue, and what the target still takes. */
export function changeBlocks(source: BulletinSource, own: BulletinWords, words: Words): Block[] {
  const {previous, snapshot, dataset} = source
  const {passed, lost} = newlyPassed(previous, snapshot)
  const named = (regions: number[]) =>
    previous === null
      ? own.firstMonth
      : regions.length === 0
        ? own.none
        : `${regions.map((region) => placeName(dataset, region, words)).join(words.comma)}${words.stop}`
  return [
    {title: own.newlyPassed(formatNumber(passed.length)), text: named(passed)},
    {title: own.newlyLost(formatNumber(lost.length)), text: named(lost)},
    nextBlock(source, own, words),
  ]
}

/** 慈溪市坎墩街道; Kandun (Cixi). */
export function placeName(
  {regions, counties}: BulletinSource['dataset'],
  region: number,
  {language}: Words,
): string {
  const county = regions.county[region]
  return language === 'en'
    ? `${regions.nameEn[region]} (${counties.nameEn[county]})`
    : `${counties.name[county]}${regions.name[region]}`
}

function nextBlock({snapshot, rows, dataset}: BulletinSource, own: BulletinWords, words: Words): Block {
  const {whole, goals} = snapshot
  const {target} = goals.compliance
  if (target === null) return {title: own.nextTitleNoTarget, text: own.nextNoTarget}
  const text = targetText(snapshot)
  const missing = shortOf(target, whole.townships[0], whole.compliant[0])
  if (missing === 0) return {title: own.next(text), text: own.nextReached(text)}
  const nearest = rows.nearest.slice(0, Math.min(missing, MOST_NEAR))
  const list = nearest.map(
    (one) => `${placeName(dataset, one.region, words)}${bracket(reason(one, own), words)}`,
  )
  return {title: own.next(text), text: own.nearest(formatNumber(missing), list.join(words.comma))}
}

function reason({tasks, openTasks}: Candidate, own: BulletinWords): string {
  if (tasks === 0) return own.noTasks
  return openTasks.length === 0 ? own.allTasksDone : own.openTasks(formatNumber(openTasks.length))
}

function bracket(text: string, {language}: Words): string {
  return language === 'en' ? `: ${text}` : `（${text}）`
}

/** The target of compliance as text; empty where there is none. */
export function targetText({goals}: Snapshot): string {
  return goals.compliance.target === null ? '' : formatShare(goals.compliance.target)
}
