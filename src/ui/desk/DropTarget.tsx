import {useEffect, useRef, useState} from 'react'
import {useWords} from '#ui/Session'
import './drop.css'

/** The whole page takes files that are dragged over it; a calm sheet says so meanwhile. */
export function DropTarget({onDrop}: {onDrop: (data: DataTransfer) => void}) {
  const {drop} = useWords().toDesk
  const over = useFileDrag(onDrop)
  if (!over) return null
  return (
    <div className="drop" role="status">
      <p className="drop__release">{drop.release}</p>
      <p>{drop.what}</p>
    </div>
  )
}

/** Whether files are being dragged over the page. */
function useFileDrag(onDrop: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  const drop = useRef(onDrop)
  drop.current = onDrop
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving for an element inside the page is no leaving.
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onRelease = (event: DragEvent) => {
      setOver(false)
      // A part of the page may have taken them for itself.
      if (event.defaultPrevented || !holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      drop.current(event.dataTransfer)
    }
    const listeners = {dragenter: onOver, dragover: onOver, dragleave: onLeave, drop: onRelease}
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
    for (const [type, listener] of each) window.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of each) window.removeEventListener(type, listener)
    }
  }, [])
  return over
}

/** Text or a picture of the page that is dragged about is not for us. */
function holdsFiles({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
