import {lazy, Suspense} from 'react'
import {ConnectionNote} from '#ui/ConnectionNote'
import {useConnection} from './offlineState'

const OfflineHelp = lazy(() => import('#ui/OfflineHelp'))

export function OfflineNote() {
  return <ConnectionNote connection={useConnection()} onUpdate={() => run('update')} />
}

export function OfflineSection() {
  return (
    <Suspense>
      <OfflineHelp connection={useConnection()} onKeep={() => run('keepOffline')} />
    </Suspense>
  )
}

function run(what: 'update' | 'keepOffline'): void {
  void import('./offline').then((offline) => offline[what]())
}
