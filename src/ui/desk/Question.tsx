import type {ReactNode} from 'react'

interface Props {
  className: string
  onEscape: () => void
  children: ReactNode
}

/** A question in place of the button that asked it; Esc answers no, and reaches nothing else. */
export function Question({className, onEscape, children}: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons and fields let through
    <span
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onEscape()
      }}
    >
      {children}
    </span>
  )
}
