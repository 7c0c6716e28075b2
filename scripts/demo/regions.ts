import type {Facts} from './facts'
import type {Geography} from './geography'
import type {Outcome} from './outcomes'

/** `townships.geojson`: one feature a line, in order of code. */
export function regionsJson(facts: Facts, geography: Geography, outcomes: readonly Outcome[]): string {
  const inScope = new Set(outcomes.map(({township}) => township.code))
  const features = facts.townships.map((township, i) => {
    const polygons = geography.townships[i]!
    return JSON.stringify({
      type: 'Feature',
      properties: {
        code: township.code,
        name: township.name,
        name_en: township.nameEn,
        county: township.county,
        county_en: township.countyEn,
        county_code: township.countyCode,
        in_scope: inScope.has(township.code),
        schematic: true,
      },
      geometry:
        polygons.length === 1
          ? {type: 'Polygon', coordinates: polygons[0]}
          : {type: 'MultiPolygon', coordinates: polygons},
    })
  })
  const head = JSON.stringify({type: 'FeatureCollection', ...ABOUT}).slice(0, -1)
  return `${head},"features":[\n${features.join(',\n')}\n]}\n`
}

const ABOUT = {
  synthetic: true,
  schematic: true,
  note: 'Schematic boundaries, not a survey: cells around the seats of townships, cut by a free coastline. 示意边界，非测绘。',
  date: '2018-10',
  source:
    'Seats: Vonng/adcode (CC BY 4.0), re-projected to WGS-84, and own additions (data/README.md); coast: Natural Earth 1:10m (public domain) with added detail',
  approximate:
    '330206401 保税区 has no seat of its own: its cell stands around an assumed point (121.862, 29.924)',
}
