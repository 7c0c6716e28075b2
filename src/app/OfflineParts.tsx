import {lazy, Suspense} from 'react'
import type {Basemap} from '#domain/basemap'
import {ConnectionNote} from '#ui/ConnectionNote'
import {useConnection} from './offlineState'
import {useStore} from './useStore'

const OfflineHelp = lazy(() => import('#ui/OfflineHelp'))

export function OfflineNote() {
  return <ConnectionNote connection={useConnection()} onUpdate={update} />
}

export function OfflineSection() {
  const basemaps = useStore(({dataset}) => dataset?.campaign.basemaps)
  return (
    <Suspense>
      <OfflineHelp connection={useConnection()} basemaps={basemapsToKeep(basemaps)} onKeep={keepAll} />
    </Suspense>
  )
}

function update(): void {
  void import('./offline').then((offline) => offline.update())
}

function keepAll(): void {
  void import('./offline').then((offline) => offline.keepOffline(true))
}

/** An archive is a file of the package; tiles are asked for one by one, and are not kept. */
function basemapsToKeep(basemaps: readonly Basemap[] = []): 'none' | 'archives' | 'tiles' {
  if (basemaps.some(({kind}) => kind === 'pmtiles')) return 'archives'
  return basemaps.length > 0 ? 'tiles' : 'none'
}
