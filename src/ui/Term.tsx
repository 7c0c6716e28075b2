import {createContext, lazy, type ReactNode, type RefObject, Suspense} from 'react'
import {createPortal} from 'react-dom'
import type {DefinitionId} from '#i18n/zhDefinitions'
import type {Measure, UnitList} from '#measures/types'
import {Popover} from './Popover'
import type {PlanState} from './planState'
import {useWords} from './Session'
import {type Popover as PopoverState, usePopover} from './usePopover'

/** What a card of a definition tells the values of now from; only an open card listens. */
export const PlanContext = createContext<PlanState | null>(null)

/** Whose figure it is. */
export interface TermOf {
  list: UnitList
  unit: number
}

/** The definition of each measure. */
export const DEFINITIONS: Record<Measure, DefinitionId> = {
  compliance: 'compliance',
  progress: 'progress',
  'compliance-gap': 'complianceGap',
  'progress-gap': 'progressGap',
  'houses-treated': 'houses',
  'houses-outstanding': 'outstanding',
  'projects-overdue': 'overdue',
}

const WHOLE: TermOf = {list: 'whole', unit: 0}
const DefinitionCard = lazy(() => import('./definition/DefinitionCard'))

interface Props {
  id: DefinitionId
  of?: TermOf
  children: ReactNode
}

/** The name of a figure: a click opens its definition. */
export function Term({id, of = WHOLE, children}: Props) {
  const words = useWords()
  const popover = usePopover()
  return (
    <>
      <button type="button" className="term" title={words.definition.open} {...popover.buttonProps}>
        {children}
      </button>
      <Definition id={id} of={of} popover={popover} />
    </>
  )
}

/** Beside the body's end, so that no heading has it in its name and no box cuts it. */
export function Definition({
  id,
  of = WHOLE,
  popover,
  anchor,
}: Omit<Props, 'children'> & {popover: PopoverState; anchor?: RefObject<HTMLElement | null>}) {
  const words = useWords()
  if (!popover.open) return null
  return createPortal(
    <Popover popover={popover} label={words.definition.open} anchor={anchor}>
      <Suspense>
        <DefinitionCard id={id} of={of} close={popover.close} />
      </Suspense>
    </Popover>,
    document.body,
  )
}
