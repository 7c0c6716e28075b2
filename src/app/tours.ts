import {useEffect, useMemo, useSyncExternalStore} from 'react'
import type {Campaign} from '#domain/campaign'
import type {Tour} from '#domain/tour'
import {mergedTours} from '#domain/tourEdit'
import {newsOfTabs} from './keep'
import {handoverOfTabs} from './tourHandover'
import {TourKeeper} from './tourKeeper'
import {toursOfBrowser} from './tourStorage'

/** The tours made in this browser. */
export const ownTours = new TourKeeper(
  toursOfBrowser(),
  newsOfTabs('zhentu-tours'),
  handoverOfTabs('zhentu-tours-given'),
)

/** The package's tours and those made here; none are told before the browser has answered. */
export function useTours(campaign: Campaign): {tours: readonly Tour[]; ready: boolean} {
  const state = useSyncExternalStore(ownTours.subscribe, ownTours.state)
  useEffect(() => void ownTours.open(campaign.id), [campaign.id])
  const ready = state.ready && state.campaign === campaign.id
  const tours = useMemo(
    () => (ready ? mergedTours(campaign.tours ?? [], state.own) : []),
    [ready, campaign.tours, state.own],
  )
  return {tours, ready}
}

/** The tours of a campaign by its id, as they are kept; none where nothing is kept. */
export async function keptTours(campaign: string): Promise<readonly Tour[]> {
  await ownTours.settled()
  const {campaign: shown, ready, own} = ownTours.state()
  if (shown === campaign && ready) return own
  return toursOfBrowser()
    .tours(campaign)
    .catch(() => [])
}
