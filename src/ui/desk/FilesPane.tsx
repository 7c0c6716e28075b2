import {useState} from 'react'
import {useWords} from '#ui/Session'
import type {DeskActions, DeskState} from './deskState'
import {AllPane, FilePane} from './FilePane'
import {FileTable, type Shown} from './FileTable'
import {Intake} from './Intake'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** The files on the desk beside the one that is looked at; how to bring some while there are none. */
export function FilesPane({state, actions}: Props) {
  const {intake} = useWords().desk
  const [shown, setShown] = useState<Shown>('all')
  const files = state.survey?.files
  const file = typeof shown === 'object' && files?.find(({name}) => name === shown.file)
  const take: DeskActions['take'] = (intake) => {
    setShown('all')
    actions.take(intake)
  }
  if (!files) {
    return (
      <div className="sheet sheet--empty">
        <Intake title={intake.title} take={take} />
      </div>
    )
  }
  return (
    <div className="desk__split">
      <FileTable state={state} actions={actions} shown={shown} onShow={setShown} />
      {shown === 'more' ? (
        <div className="pane pane--intake">
          <Intake title={intake.more} take={take} />
        </div>
      ) : file ? (
        <FilePane key={file.name} state={state} actions={actions} file={file} />
      ) : (
        <AllPane state={state} actions={actions} />
      )}
    </div>
  )
}
