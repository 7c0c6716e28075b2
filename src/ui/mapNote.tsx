import type {Campaign} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {formatDay} from '#domain/month'
import {localText, type Words} from '#i18n/words'
import type {PlanState} from './planState'

/** Whose boundaries, in which projection, data to when: what a map must say of itself. */
export function mapNote(
  campaign: Campaign,
  {asOf}: Reading,
  words: Words,
  basemap: PlanState['basemap'] | null = null,
): string {
  const {map} = words
  const besides = [map.projection(campaign.crs), map.dataDate(formatDay(asOf)), map.coast]
  return joined([...boundaryNotes(campaign, words), ...besides, ...basemapCredits(basemap, words)], words)
}

/** Whose boundaries, from when, and whether they were reviewed: what no map may leave out. */
export function boundaryNote(
  campaign: Campaign,
  words: Words,
  basemap: PlanState['basemap'] | null = null,
): string {
  return joined([...boundaryNotes(campaign, words), ...basemapCredits(basemap, words)], words)
}

function boundaryNotes({boundaries}: Campaign, {map, language}: Words): (string | null)[] {
  if (!boundaries) return [map.schematic]
  const review = map.review(boundaries.reviewNumber || map.reviewPending)
  return [boundaries.name[language], boundaries.date, review]
}

function joined(parts: readonly (string | null)[], {language}: Words): string {
  return parts.filter(Boolean).join(language === 'en' ? ' · ' : '·')
}

/** Who made the map beneath, and under which review number. */
export function basemapCredits(basemap: PlanState['basemap'] | null, {map, language}: Words): string[] {
  if (!basemap?.chosen) return []
  const {title, attribution, reviewNumber} = basemap.chosen.basemap
  const name = `${map.basemap} ${localText(attribution ?? title, language)}`
  return reviewNumber ? [name, map.review(reviewNumber)] : [name]
}
