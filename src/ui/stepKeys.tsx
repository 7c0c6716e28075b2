export type Step = 'undo' | 'redo'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>

/** Fields that take text have an undo of their own. */
const OWN_UNDO = 'textarea, input:not([type=checkbox], [type=radio], [type=range]), [contenteditable]'

/** What a key asks for: Ctrl Z (⌘ Z), Ctrl Shift Z, Ctrl Y; null for any other. */
export function stepOfKey({key, ctrlKey, metaKey, shiftKey, altKey, target}: Pressed): Step | null {
  if (ctrlKey === metaKey || altKey) return null
  if ((target as Partial<Element> | null)?.closest?.(OWN_UNDO)) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}
