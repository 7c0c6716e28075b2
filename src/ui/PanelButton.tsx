import {type ReactNode, Suspense} from 'react'
import {Popover} from './Popover'
import {usePopover} from './usePopover'

interface Props {
  label: string
  /** What it leads to is on. */
  pressed: boolean
  className: string
  /** The panel, fetched when it first opens. */
  children: (close: () => void) => ReactNode
}

/** A button over the map's corner with a panel of its own. */
export function PanelButton({label, pressed, className, children}: Props) {
  const popover = usePopover()
  return (
    <>
      <button type="button" className="button" data-pressed={pressed || undefined} {...popover.buttonProps}>
        {label}
      </button>
      <Popover popover={popover} label={label} className={className}>
        <Suspense>{children(popover.close)}</Suspense>
      </Popover>
    </>
  )
}
