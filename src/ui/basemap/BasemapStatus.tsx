import {useSyncExternalStore} from 'react'
import {basemapWords} from '#i18n/basemapWords'
import {subscribeTrouble, troubleOf} from '#map/tiles/tileHealth'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {clockTime} from '#ui/wall/clockTime'
import './basemap.css'

/** Why the basemap is not to be seen, and since when; nothing while it is. */
export default function BasemapStatus({basemap: {chosen, lack}}: Pick<PlanState, 'basemap'>) {
  const words = basemapWords(useWords().language)
  const trouble = useSyncExternalStore(subscribeTrouble, () => chosen && troubleOf(chosen))
  const said = lack ? words.lack[lack] : trouble && words.trouble[trouble.why](clockTime(trouble.since))
  return (
    <span className="basemap-status" role="status" title={trouble ? words.unreachableHint : undefined}>
      {said}
    </span>
  )
}
