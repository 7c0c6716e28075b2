import type {WallProps} from '#ui/wallServices'
import {WallBoard} from './WallBoard'
import {WallRemote} from './WallRemote'
import './wall.css'
import './wallMap.css'

/** Wall mode: nobody touches it, and it is read from five metres. Another window of the browser may steer it. */
export default function WallPage(props: WallProps) {
  return props.remote ? <WallRemote /> : <WallBoard {...props} />
}
