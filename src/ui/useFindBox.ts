import {type FocusEvent, type KeyboardEvent, type RefObject, useId, useRef, useState} from 'react'
import {flushSync} from 'react-dom'
import type {Finding} from './useFind'
import {useShortcut} from './useShortcut'

export interface FindBox {
  root: RefObject<HTMLDivElement | null>
  button: RefObject<HTMLButtonElement | null>
  input: RefObject<HTMLInputElement | null>
  listId: string
  /** Whether the list stands open. */
  listed: boolean
  /** Whether the field is there where it stands behind a button. */
  shown: boolean
  show: () => void
  /** Place of the row that Enter takes. */
  active: number
  setActive: (place: number) => void
  type: (text: string) => void
  /** Empties and closes: the person goes on elsewhere. */
  close: () => void
  onKey: (event: KeyboardEvent) => void
  onBlur: (event: FocusEvent) => void
}

/** What the search box and its list do by keyboard and focus; after the combobox of WAI-ARIA APG. */
export function useFindBox({query, setQuery, answer}: Finding, count: number, onEnter: () => void): FindBox {
  const [root, button, input] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLButtonElement>(null),
    useRef<HTMLInputElement>(null),
  ]
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(false)
  const [choice, setChoice] = useState({answer, place: 0})
  // Another answer has another first row.
  const active = choice.answer === answer ? choice.place : 0
  const listed = open && answer !== null
  const setActive = (place: number) => setChoice({answer, place})
  const show = () => {
    // At once: who types on after the key must not lose a letter.
    flushSync(() => setShown(true))
    input.current?.focus()
    input.current?.select()
  }
  useShortcut(root, show)
  const close = () => {
    setQuery('')
    setOpen(false)
    setShown(false)
    // Where the box stands behind its button it goes; else the button is not there, and the focus stays.
    button.current?.focus()
  }
  const step = (by: 1 | -1) => {
    if (listed) setActive((active + by + count) % Math.max(1, count))
    else setOpen(true)
  }
  const leave = (event: KeyboardEvent) => {
    if (query === '' && !shown) return
    event.stopPropagation()
    if (query === '') return close()
    setQuery('')
    setOpen(false)
  }
  return {
    root,
    button,
    input,
    listId: useId(),
    listed,
    shown,
    show,
    active,
    setActive,
    close,
    type: (text) => {
      setQuery(text)
      setOpen(true)
    },
    onKey: (event) => {
      // A word that is still being composed has these keys for itself.
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') return leave(event)
      const act = {ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: onEnter}[event.key]
      if (!act) return
      event.preventDefault()
      act()
    },
    onBlur: ({relatedTarget}) => {
      if (root.current?.contains(relatedTarget)) return
      setOpen(false)
      setShown(false)
    },
  }
}
