import {useLayoutEffect, useRef} from 'react'
import type {CampaignMap} from '#map/CampaignMap'

/** A ring about the one place that is chosen, above all that is drawn. */
export function PlaceRing({map, place: [lon, lat]}: {map: CampaignMap; place: [lon: number, lat: number]}) {
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    () =>
      map.watchCamera(({project}) => {
        const [x, y] = project(lon, lat)
        if (ring.current) ring.current.style.transform = `translate(${x}px, ${y}px)`
      }),
    [map, lon, lat],
  )
  return <div ref={ring} className="map__ring" />
}
