import {type KeyboardEvent, type PointerEvent, useRef} from 'react'
import {compareWords} from '#i18n/compareWords'
import {formatShare} from '#i18n/numbers'
import {useWords} from '#ui/Session'

interface Props {
  /** From the map's left, 0…1. */
  at: number
  onMove: (at: number) => void
  /** At its left and at its right. */
  months: readonly string[]
}

const STEP = 0.02
const PAGE = 0.1

/** The line between two months, drawn by pointer, finger or keys. */
export function Divider({at, onMove, months}: Props) {
  const own = compareWords(useWords().language)
  const grip = useRef<number | null>(null)
  const go = (next: number) => onMove(Math.max(0, Math.min(1, next)))
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    return box ? (event.clientX - box.left) / box.width : at
  }
  const end = () => {
    grip.current = null
  }
  return (
    <div
      className="panes__divider"
      role="slider"
      tabIndex={0}
      aria-label={own.divider}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={own.dividerValue(months[0], months[1], formatShare(at, 0))}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = placeOf(event) - at
      }}
      onPointerMove={(event) => grip.current !== null && go(placeOf(event) - grip.current)}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => onKey(event, at, go)}
    >
      <span className="panes__knob" />
    </div>
  )
}

function onKey(event: KeyboardEvent, at: number, go: (at: number) => void): void {
  const places: Record<string, number> = {
    ArrowLeft: at - STEP,
    ArrowDown: at - STEP,
    ArrowRight: at + STEP,
    ArrowUp: at + STEP,
    PageDown: at - PAGE,
    PageUp: at + PAGE,
    Home: 0,
    End: 1,
  }
  const next = places[event.key]
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  go(next)
}
