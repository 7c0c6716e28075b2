import type {Outline} from '#domain/dataset'
import {formatMonth, type Month, type MonthIndex} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {WallWords} from '#i18n/zhWall'
import type {Standing} from '#measures/standing'
import {textWidth} from '#ui/timeLayout'
import type {Area} from './wallAreas'

/** What is to be seen now, in one or two sentences. */
export interface SentenceModel {
  /** Before, in the colour of what is achieved, after. */
  lead: readonly [string, string, string]
  /** Smaller, below; empty where there is nothing to add. */
  follow: string
}

/** Names in the sentence at most: the ranking has them all. */
const MOST_NAMES = 3
/** Ems of a name there. */
const MOST_NAME = 12

/** What is said of: the whole, or a county with its townships that have not passed. */
export interface Subject {
  standing: Standing
  month: MonthIndex
  /** Absent for the whole. */
  county?: {index: number; missing: readonly number[]}
}

export function sentenceModel(
  dataset: Outline,
  {standing, month, county}: Subject,
  words: Words,
  wall: WallWords,
): SentenceModel {
  const calendar = formatMonth((dataset.campaign.timeline.start + month) as Month)
  const place = county ? ` ${nameOf(dataset.counties, county.index, words)}` : ''
  const [before, passed, after] = passedText(standing, wall)
  const change = changeText(standing, wall)
  const behind = county
    ? missingText(dataset, county.missing, words, wall)
    : behindText(dataset, standing, words, wall)
  const beside = wall.changeBeside && change !== '' ? `${wall.clause}${change}` : ''
  const follow = [wall.changeBeside ? '' : change, behind].filter(Boolean).join(wall.clause)
  return {
    lead: [
      `${calendar}${place}${words.colon}${before}`,
      passed,
      `${after}${targetText(standing, wall)}${beside}`,
    ],
    follow: capital(follow),
  }
}

function passedText({townships, compliant}: Standing, wall: WallWords): [string, string, string] {
  if (townships === 0) return [wall.noTownships, '', '']
  if (compliant === 0) return [wall.nonePassed(formatNumber(townships)), '', '']
  return wall.passed(formatNumber(compliant), formatNumber(townships))
}

function targetText({townships, target, short}: Standing, wall: WallWords): string {
  if (townships === 0) return ''
  if (target === null) return wall.noTarget
  return short > 0 ? wall.short(formatNumber(short), formatShare(target)) : wall.reached(formatShare(target))
}

function changeText({change, townships}: Standing, wall: WallWords): string {
  if (!change || townships === 0) return ''
  const [passed, lost] = [formatNumber(change.passed), formatNumber(change.lost)]
  if (change.passed > 0 && change.lost > 0) return wall.changeBoth(passed, lost)
  if (change.passed > 0) return wall.changePassed(passed)
  return change.lost > 0 ? wall.changeLost(lost) : wall.changeNone
}

function behindText(
  {counties}: Outline,
  {behind, townships}: Standing,
  words: Words,
  wall: WallWords,
): string {
  if (!behind || townships === 0) return ''
  if (behind.counties.length === 0) return wall.behindNone[behind.of]
  if (behind.counties.length === behind.all && behind.all > MOST_NAMES)
    return wall.behindAll[behind.of](formatNumber(behind.all))
  return `${wall.behind[behind.of]}${words.colon}${listText(counties, behind.counties, MOST_NAMES, words, wall)}`
}

function missingText({regions}: Outline, missing: readonly number[], words: Words, wall: WallWords): string {
  if (missing.length === 0) return wall.allPassed
  return `${wall.missing}${words.colon}${listText(regions, missing, 2 * MOST_NAMES, words, wall)}`
}

interface Named {
  name: readonly string[]
  nameEn: readonly string[]
}

function nameOf({name, nameEn}: Named, unit: number, {language}: Words): string {
  return shortened((language === 'en' ? nameEn : name)[unit])
}

/** A sentence is not to be one name. */
function shortened(name: string): string {
  if (textWidth(name, 1) <= MOST_NAME) return name
  let short = ''
  for (const sign of name) if (textWidth(short + sign, 1) < MOST_NAME) short += sign
  return `${short.trimEnd()}…`
}

function listText(
  units: Named,
  list: readonly number[],
  most: number,
  words: Words,
  wall: WallWords,
): string {
  const named = list.slice(0, most).map((unit) => nameOf(units, unit, words))
  return wall.names(named.join(words.comma), named.length, list.length)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** In units: the design's size, and the least that is read from afar. */
const LARGEST = {lead: 4.4, follow: 2.9}
const LEAST = 2.4
/** Where the sentence has a screen of its own. */
const OWN_SCREEN = 2
const LEADING = 1.28

export interface SentenceSizes {
  /** CSS pixels. */
  lead: number
  follow: number
}

/** The largest type in which both texts stand in their area; it does not change with the month. */
export function sentenceSizes(
  texts: {lead: string; follow: string},
  area: Area,
  unit: number,
): SentenceSizes {
  const roomy = area.height > 18 * unit ? OWN_SCREEN : 1
  for (let share = roomy; ; share -= 0.04) {
    const lead = Math.max(LEAST, LARGEST.lead * share) * unit
    const follow = Math.max(LEAST, LARGEST.follow * share) * unit
    const height = heightOf(texts.lead, lead, area.width) + heightOf(texts.follow, follow, area.width)
    if (height <= area.height || share < 0.5) return {lead, follow}
  }
}

function heightOf(text: string, size: number, width: number): number {
  // Lines that are not the last end with a word, before they are full.
  const lines = Math.ceil(
    (textWidth(text, size) * (textWidth(text, size) * 1.02 > width ? 1.06 : 1.02)) / width,
  )
  return lines * size * LEADING
}
