import {useEffect, useRef, useState} from 'react'
import type {Area, LonLat} from '#domain/area'
import type {CampaignMap} from '#map/CampaignMap'
import type {Projection} from '#scene/labels'
import {type Act, type Draft, drawn, newDraft} from './draft'
import {metresAlong} from './geodesy'
import type {Tool} from './ToolIcon'

/** CSS pixels: less is a click with an unsteady hand. */
const FAR = 5
/** A click comes no later than this. */
const LATE_CLICK_MS = 400
/** Within this the pointer is at the first corner. */
const NEAR = 12

/** How places lie on the map, anew at each move of the camera; null at first. */
export function useProjection(map: CampaignMap): Projection | null {
  const [projection, setProjection] = useState<Projection | null>(null)
  useEffect(() => map.watchCamera(setProjection), [map])
  return projection
}

interface Settings {
  map: CampaignMap
  projection: Projection | null
  /** Of a circle that is clicked, and beside a line. */
  metres: number
  onArea: (area: Area) => void
  onStop: () => void
}

/** What is being drawn with a tool, by pointer and keys; null without a tool. */
export function useDrawing(tool: Tool | null, settings: Settings) {
  const [known, setDraft] = useState<Draft | null>(null)
  // A tool that was just taken draws at once: the first press may come before an effect.
  const draft = tool === null ? null : known?.tool === tool ? known : newDraft(tool)
  const latest = useRef({...settings, draft})
  latest.current = {...settings, draft}
  const act = (one: Act) => {
    const {draft: before, metres, onArea} = latest.current
    if (!before) return
    const next = drawn(before, one, metres, (a, b) => metresAlong([a, b]))
    latest.current.draft = next.draft
    setDraft(next.draft)
    if (next.area) onArea(next.area)
  }
  const does = useRef(act)
  does.current = act
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tool begins anew
  useEffect(() => setDraft(null), [tool])
  const {map} = settings
  useEffect(() => {
    if (!tool) return
    const {element} = map
    element.dataset.drawing = tool
    const ends = [pointers(element, latest, does), heldBack(element), keys(latest, does)]
    return () => {
      delete element.dataset.drawing
      for (const end of ends) end()
    }
  }, [map, tool])
  return {draft, end: () => act({kind: 'end'})}
}

type Latest = {current: Settings & {draft: Draft | null}}
type Does = {current: (act: Act) => void}

function pointers(element: HTMLElement, latest: Latest, does: Does): () => void {
  let start: {x: number; y: number; id: number} | null = null
  let last = {x: Number.NaN, y: Number.NaN}
  let far = false
  const at = ({clientX, clientY}: PointerEvent) => {
    const {left, top} = element.getBoundingClientRect()
    return {x: clientX - left, y: clientY - top}
  }
  const place = ({x, y}: {x: number; y: number}): LonLat =>
    latest.current.projection?.unproject(x, y) ?? [0, 0]
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    start = {...at(event), id: event.pointerId}
    far = false
    does.current({kind: 'press', at: place(start)})
  }
  const onMove = (event: PointerEvent) => {
    if (!event.isPrimary) return
    const here = at(event)
    if (start && !far) far = Math.hypot(here.x - start.x, here.y - start.y) >= FAR
    // While pressed: no corner for each tremble, nor for each pixel.
    if (start && (!far || Math.hypot(here.x - last.x, here.y - last.y) < 3)) return
    last = here
    does.current({kind: 'move', at: place(here)})
  }
  const onUp = (event: PointerEvent) => {
    if (!start || event.pointerId !== start.id) return
    const here = at(event)
    const first = latest.current.draft?.corners[0]
    const [x, y] = (first && latest.current.projection?.project(...first)) ?? [Number.NaN, Number.NaN]
    const atFirst = Math.hypot(here.x - x, here.y - y) <= NEAR
    start = null
    does.current({kind: 'lift', at: place(here), far, atFirst})
  }
  element.addEventListener('pointerdown', onDown)
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
  }
}

const HELD = ['mousedown', 'mousemove', 'click', 'dblclick', 'touchstart', 'touchmove'] as const

/** The map does not pan, zoom or answer beneath what is drawn; the wheel and two fingers still move it. */
function heldBack(element: HTMLElement): () => void {
  const hold = (event: Event) => {
    if ('touches' in event && (event as TouchEvent).touches.length > 1) return
    event.stopPropagation()
  }
  for (const name of HELD) element.addEventListener(name, hold, {capture: true})
  const letGo = () => {
    for (const name of HELD) element.removeEventListener(name, hold, {capture: true})
  }
  // The click that ends a drawing comes after the pointer was lifted, on touch screens some time after.
  return () => void setTimeout(letGo, LATE_CLICK_MS)
}

function keys(latest: Latest, does: Does): () => void {
  const onKey = (event: KeyboardEvent) => {
    const {draft, onStop} = latest.current
    const isInField = event.target instanceof HTMLInputElement
    const has = (draft?.corners.length ?? 0) > 0
    if (event.key === 'Escape') onStop()
    else if (event.key === 'Enter' && !isInField && has) does.current({kind: 'end'})
    else if (event.key === 'Backspace' && !isInField && has) does.current({kind: 'back'})
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onDouble = () => does.current({kind: 'end'})
  const {element} = latest.current.map
  window.addEventListener('keydown', onKey, {capture: true})
  // On the way down, before it is held back from the map.
  window.addEventListener('dblclick', onDoubleIn, {capture: true})
  function onDoubleIn(event: MouseEvent) {
    if (event.target instanceof Node && element.contains(event.target)) onDouble()
  }
  return () => {
    window.removeEventListener('keydown', onKey, {capture: true})
    window.removeEventListener('dblclick', onDoubleIn, {capture: true})
  }
}
