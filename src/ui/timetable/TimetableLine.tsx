import {timetableWordsOf} from '#i18n/timetableWords'
import {Icon} from '#ui/Icon'
import {useWords} from '#ui/Session'
import type {Line} from './timetableLayout'
import type {LineModel} from './timetableModel'
import {AS_CELL} from './timetableRoles'

interface Props {
  line: Line
  /** Where it stands among all lines. */
  at: number
  id: string
  model: LineModel | null
  open: boolean
  active: boolean
  chosen: boolean
  y: number
  height: number
  /** Width of the columns; 0 where they stand above the bars. */
  pane: number
  onPress: () => void
  onPoint: (x: number | null) => void
}

/** The words of a line; its bars are drawn over it. */
export function TimetableLine({line, at, id, model, open, active, chosen, pane, ...props}: Props) {
  const own = timetableWordsOf(useWords())
  const isGroup = line.place < 0
  const look = ['gantt__line', isGroup && 'gantt__line--group', active && 'gantt__line--active']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and says which line is active
    // biome-ignore lint/a11y/useSemanticElements: a line stands where it is drawn, which no <tr> does
    <div
      role="row"
      id={id}
      aria-rowindex={at + 2}
      aria-level={isGroup ? 1 : 2}
      aria-expanded={isGroup ? open : undefined}
      aria-selected={chosen}
      className={look.filter(Boolean).join(' ')}
      style={{top: props.y, height: props.height}}
      onClick={props.onPress}
      onPointerMove={({clientX}) => props.onPoint(clientX)}
      onPointerLeave={() => props.onPoint(null)}
    >
      <div className="gantt__cells" style={pane ? {width: pane} : {height: props.height / 2}}>
        <span {...AS_CELL} className="gantt__name">
          {isGroup && (
            <span className={open ? 'gantt__caret gantt__caret--open' : 'gantt__caret'}>
              <Icon name="forward" />
            </span>
          )}
          <span className="gantt__title">{model?.name ?? own.loading}</span>
          {model?.beside && (
            <span className={line.group === 0 ? 'gantt__beside gantt__beside--day' : 'gantt__beside'}>
              {model.beside}
            </span>
          )}
        </span>
        <span {...AS_CELL} className="gantt__number">
          {model?.done}
        </span>
        <span {...AS_CELL} className="gantt__number gantt__number--late">
          {model?.overdue}
        </span>
        <span {...AS_CELL} className="visually-hidden">
          {model?.sentence}
        </span>
      </div>
    </div>
  )
}
