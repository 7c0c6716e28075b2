import type {Campaign} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {formatDay} from '#domain/month'
import {localText, type Words} from '#i18n/words'
import type {PlanState} from './planState'

/** Whose boundaries, in which projection, data to when: what a map must say of itself. */
export function mapNote(
  {boundaries, crs}: Campaign,
  {asOf}: Reading,
  words: Words,
  basemap: PlanState['basemap'] | null = null,
): string {
  const {map} = words
  const parts = boundaries
    ? [
        boundaries.name[words.language],
        boundaries.date,
        map.review(boundaries.reviewNumber || map.reviewPending),
      ]
    : [map.schematic]
  return [
    ...parts,
    map.projection(crs),
    map.dataDate(formatDay(asOf)),
    map.coast,
    ...basemapCredits(basemap, words),
  ]
    .filter(Boolean)
    .join(words.language === 'en' ? ' · ' : '·')
}

/** Who made the map beneath, and under which review number. */
export function basemapCredits(basemap: PlanState['basemap'] | null, {map, language}: Words): string[] {
  if (!basemap?.chosen) return []
  const {title, attribution, reviewNumber} = basemap.chosen.basemap
  const name = `${map.basemap} ${localText(attribution ?? title, language)}`
  return reviewNumber ? [name, map.review(reviewNumber)] : [name]
}
