import type {Campaign} from '#domain/campaign'
import type {Reading} from '#domain/filter'
import {formatDay} from '#domain/month'
import type {Words} from '#i18n/words'

/** Whose boundaries, in which projection, data to when: what a map must say of itself. */
export function mapNote({boundaries, crs}: Campaign, {asOf}: Reading, words: Words): string {
  const {map} = words
  const parts = boundaries
    ? [
        boundaries.name[words.language],
        boundaries.date,
        map.review(boundaries.reviewNumber || map.reviewPending),
      ]
    : [map.schematic]
  return [...parts, map.projection(crs), map.dataDate(formatDay(asOf)), map.coast]
    .filter(Boolean)
    .join(words.language === 'en' ? ' · ' : '·')
}
