import type {Campaign} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {formatDay} from '#domain/month'
import type {Words} from '#i18n/words'

/** Whose boundaries, in which projection, data to when: what a map must say of itself. */
export function mapNote(campaign: Campaign, {asOf}: Reading, words: Words): string {
  const {map} = words
  const besides = [map.projection(campaign.crs), map.dataDate(formatDay(asOf)), map.coast]
  return joined([...boundaryNotes(campaign, words), ...besides], words)
}

/** Whose boundaries, from when, and whether they were reviewed: what no map may leave out. */
export function boundaryNote(campaign: Campaign, words: Words): string {
  return joined(boundaryNotes(campaign, words), words)
}

function boundaryNotes({boundaries}: Campaign, {map, language}: Words): (string | null)[] {
  if (!boundaries) return [map.schematic]
  const review = map.review(boundaries.reviewNumber || map.reviewPending)
  return [boundaries.name[language], boundaries.date, review]
}

function joined(parts: readonly (string | null)[], {language}: Words): string {
  return parts.filter(Boolean).join(language === 'en' ? ' · ' : '·')
}
