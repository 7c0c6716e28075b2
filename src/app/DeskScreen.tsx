import {useEffect} from 'react'
import {DeskPage} from '#ui/desk/DeskPage'
import {useWords} from '#ui/Session'
import {deskActions, refreshKept} from './deskActions'
import {followMap} from './deskReading'
import {keep} from './keep'
import {useDesk} from './useDesk'
import {useStore} from './useStore'

/** The data desk over the map. */
export default function DeskScreen() {
  const {language} = useWords()
  const state = useDesk(language)
  useEffect(() => {
    const refresh = () => void refreshKept()
    refresh()
    return keep.subscribe(refresh)
  }, [])
  const dataset = useStore((all) => all.dataset)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another package is on the map
  useEffect(() => void followMap(), [dataset])
  return state && <DeskPage state={state} actions={deskActions} />
}
