import {formatDay} from '#domain/month'
import {localText} from '#i18n/words'
import {BasemapNote} from '#ui/BasemapNote'
import {basemapCredits} from '#ui/mapNote'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import type {Freshness} from '#ui/wallServices'
import {clockTime} from './clockTime'
import {useWallWords} from './useWallWords'

interface Props {
  state: PlanState
  freshness: Freshness
}

/** Whose figures, and as of when: on every wall, whatever is shown. */
export function WallHead({state, freshness}: Props) {
  const words = useWords()
  const wall = useWallWords()
  const {campaign} = state.dataset
  const {unreachableSince} = freshness
  const said = [
    words.header.asOf(formatDay(state.reading.asOf)),
    campaign.synthetic && words.header.synthetic,
    campaign.boundaries ? localText(campaign.boundaries.name, words.language) : wall.schematic,
    ...basemapCredits(state.basemap, words),
  ]
  return (
    <>
      <p className="wall__brand">
        <b>{words.appName}</b> {localText(campaign.title, words.language)}
      </p>
      <p className="wall__source">
        {said.filter(Boolean).join(words.language === 'en' ? ' · ' : '·')}
        <BasemapNote state={state} />
        {unreachableSince !== null && (
          <b className="wall__unreachable">
            {words.pause}
            {wall.unreachable(clockTime(unreachableSince))}
          </b>
        )}
      </p>
    </>
  )
}
