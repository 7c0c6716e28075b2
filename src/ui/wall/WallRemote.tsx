import {useRemoteWall} from './useChannel'
import {useWallWords} from './useWallWords'
import {WallPanel} from './WallPanel'

/** A window that steers the wall in another one, on the same computer. */
export function WallRemote() {
  const wall = useWallWords()
  const {report, act} = useRemoteWall()
  return (
    <main className="wall-remote">
      {report ? <WallPanel report={report} act={act} /> : <p>{wall.panel.none}</p>}
    </main>
  )
}
