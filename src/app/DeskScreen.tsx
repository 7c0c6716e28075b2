import {useEffect} from 'react'
import {DeskPage} from '#ui/desk/DeskPage'
import {useWords} from '#ui/Session'
import {deskActions, refreshKept} from './deskActions'
import {keep} from './keep'
import {useDesk} from './useDesk'

/** The data desk over the map. */
export default function DeskScreen() {
  const {language} = useWords()
  const state = useDesk(language)
  useEffect(() => {
    const refresh = () => void refreshKept()
    refresh()
    return keep.subscribe(refresh)
  }, [])
  return state && <DeskPage state={state} actions={deskActions} />
}
