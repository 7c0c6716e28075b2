import {useWords} from './Session'

/** Opens the panel in which tours are made, and closes it. */
export function ToursButton({open, onToggle}: {open: boolean; onToggle: () => void}) {
  return (
    <button
      type="button"
      id="tours-button"
      className="button"
      aria-expanded={open}
      aria-controls="tours"
      onClick={onToggle}
    >
      {useWords().toTours}
    </button>
  )
}
