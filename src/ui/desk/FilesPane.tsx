import {type RefObject, useLayoutEffect, useRef, useState} from 'react'
import type {DeskActions, DeskState} from './deskState'
import {AllPane, FilePane} from './FilePane'
import {FileTable, type Show, type Shown, type Side} from './FileTable'
import {Intake} from './Intake'
import {useDeskWords} from './useDeskWords'
import {useGrown} from './useGrown'

interface Props {
  state: DeskState
  actions: DeskActions
}

/** The files on the desk beside the one that is looked at; how to bring some while there are none. */
export function FilesPane({state, actions}: Props) {
  const {intake} = useDeskWords().desk
  const [shown, setShown] = useState<Shown>('all')
  const [side, setSide] = useState<Side | null>(null)
  const show: Show = (next, nextSide) => {
    setShown(next)
    setSide(nextSide ?? null)
  }
  const files = state.survey?.files
  const file = typeof shown === 'object' && files?.find(({name}) => name === shown.file)
  // What was just laid down is seen as a whole.
  useGrown(files?.length ?? 0, () => show('all'))
  const {take} = actions
  const split = useRef<HTMLDivElement>(null)
  usePaneFocus(split, shown)
  if (!files) {
    return (
      <div className="desk-sheet desk-sheet--empty">
        <Intake title={intake.title} take={take} />
      </div>
    )
  }
  return (
    <div className="desk__split" ref={split}>
      <FileTable state={state} actions={actions} shown={shown} onShow={show} />
      {shown === 'more' ? (
        <div className="pane pane--intake">
          <Intake title={intake.more} take={take} />
        </div>
      ) : file ? (
        <FilePane key={file.name} state={state} actions={actions} file={file} side={side} onSide={setSide} />
      ) : (
        <AllPane state={state} actions={actions} side={side} onSide={setSide} onShow={show} />
      )}
    </div>
  )
}

/** Where the button that asked for another pane went with the one before, the keyboard goes to what it asked for. */
function usePaneFocus(split: RefObject<HTMLElement | null>, shown: Shown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pane is shown
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return
    split.current?.querySelector<HTMLElement>('.pane')?.focus({preventScroll: true})
  }, [split, shown])
}
