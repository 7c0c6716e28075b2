import {type KeyboardEvent, useId, useRef, useState} from 'react'
import type {Month} from '#domain/month'
import {timetableWordsOf} from '#i18n/timetableWords'
import type {TimetableRow} from '#measures/timetable'
import {useWords} from '#ui/Session'
import type {TimeScale} from '#ui/timeLayout'
import {type Size, useSize} from '#ui/useSize'
import {TimetableBars} from './TimetableBars'
import {AXIS, Hatch, MonthLine, TimetableBands} from './TimetableGround'
import {TimetableHead} from './TimetableHead'
import {TimetableLine} from './TimetableLine'
import {TimetableTip} from './TimetableTip'
import {timetableAct} from './timetableKeys'
import {
  blocksIn,
  HIGHEST_BOX,
  type Line,
  type Lines,
  lineAt,
  lineCount,
  placeOfLine,
  scrollTopFor,
  sightOf,
  timetableScale,
} from './timetableLayout'
import {lineModel, type ModelContext} from './timetableModel'
import {useRows} from './useTimetable'

export interface GridProps extends ModelContext {
  lines: Lines
  onToggle: (group: number) => void
  onChoose: (row: TimetableRow) => void
}

/** A tree of rows with bars beside them; only what is in sight is drawn. */
export function TimetableGrid(props: GridProps) {
  const {lines, state} = props
  const own = timetableWordsOf(useWords())
  const id = useId()
  const [inner, width] = useSize<HTMLDivElement>()
  const [scroller, size] = useSize<HTMLDivElement>()
  const [scrollTop, setScrollTop] = useState(0)
  const [active, setActive] = useState<Line>({group: 0, place: -1})
  const [keyed, setKeyed] = useState(false)
  const look = size && width && lookOf(state.dataset.campaign, {...size, width: width.width})
  const count = lineCount(lines)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!look || event.ctrlKey || event.metaKey || event.altKey) return
    const act = timetableAct(event.key, lines, active, Math.max(1, Math.floor(look.height / look.line) - 1))
    if (!act) return
    event.preventDefault()
    setKeyed(true)
    if ('toggle' in act) props.onToggle(act.toggle)
    else if ('choose' in act) rowOf.current(act.choose)
    else {
      setActive(act.go)
      const box = scroller.current
      if (box)
        box.scrollTop = scrollTopFor(count, look.line, box.scrollTop, look.height, placeOfLine(lines, act.go))
    }
  }
  const rowOf = useRef<(line: Line) => void>(() => {})
  const at = placeOfLine(lines, active)
  return (
    <div
      ref={scroller}
      className="gantt scroll"
      role="treegrid"
      tabIndex={0}
      aria-label={own.tree}
      aria-rowcount={count + 1}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onScroll={({currentTarget}) => setScrollTop(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onFocus={({currentTarget}) => setKeyed(currentTarget.matches(':focus-visible'))}
      onBlur={() => setKeyed(false)}
    >
      <div ref={inner} />
      {look && (
        <>
          <TimetableHead state={state} scale={look.scale} pane={look.pane} />
          <Sight
            {...props}
            id={id}
            look={look}
            scrollTop={scrollTop}
            active={keyed ? at : -1}
            onActive={setActive}
            rowOf={rowOf}
          />
          <div style={{height: Math.max(0, Math.min(HIGHEST_BOX, count * look.line) - look.height)}} />
        </>
      )}
    </div>
  )
}

interface Look {
  scale: TimeScale
  /** Width of the columns; 0 where they stand above the bars. */
  pane: number
  line: number
  /** Of the lines in sight. */
  height: number
}

/** Beside the bars where there is room, else above each. */
function lookOf(campaign: Parameters<typeof timetableScale>[0], {width, height, unit}: Size): Look {
  const narrow = width < 620 * unit
  const pane = narrow ? 0 : Math.min(380 * unit, Math.max(280 * unit, width * 0.36))
  const lines = Math.max(1, height - AXIS * unit)
  return {
    scale: timetableScale(campaign, width - pane, lines, unit),
    pane,
    line: (narrow ? 46 : 26) * unit,
    height: lines,
  }
}

/** Of this drawing; another's may be hidden, and with it its patterns. */
const HATCH = 'gantt-late'

interface SightProps extends GridProps {
  id: string
  look: Look
  scrollTop: number
  /** Index of the line that the keys are at; -1 where the pointer is used. */
  active: number
  onActive: (line: Line) => void
  rowOf: {current: (line: Line) => void}
}

function Sight({id, look, scrollTop, active, lines, onActive, rowOf, ...props}: SightProps) {
  const {state} = props
  const {scale, pane, line: lineHeight, height} = look
  const [pointed, setPointed] = useState<{at: number; x: number} | null>(null)
  const {first, last, y} = sightOf(lineCount(lines), lineHeight, scrollTop, height)
  const rowAt = useRows(state, props.timetable, blocksIn(lines, first, last))
  const {campaign} = state.dataset
  const shown = Array.from({length: last - first + 1}, (_, index) => {
    const line = lineAt(lines, first + index)
    const row = line.group > 0 && line.place >= 0 ? rowAt(line.group, line.place) : null
    return {line, row, at: first + index, y: y + index * lineHeight, model: lineModel(props, line, row)}
  })
  rowOf.current = (line) => {
    const row = line.group > 0 ? rowAt(line.group, line.place) : null
    if (row) props.onChoose(row)
  }
  const barY = pane === 0 ? lineHeight - 12 * scale.unit : lineHeight / 2
  const told = shown.find(({at}) => at === (pointed?.at ?? active))
  return (
    <div className="gantt__sight" style={{height, top: AXIS * scale.unit}}>
      <svg
        className="gantt__drawing"
        style={{left: pane}}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        <TimetableBands campaign={campaign} scale={scale} height={height} />
      </svg>
      {shown.map(({line, row, at, y: top, model}) => (
        <TimetableLine
          key={`${line.group}:${line.place}`}
          {...{line, at, model, pane, y: top, height: lineHeight}}
          id={`${id}-${at}`}
          open={lines.open(line.group)}
          active={at === active}
          chosen={row !== null && row.id === state.view.row}
          onPoint={(x) => setPointed(x === null ? null : {at, x})}
          onPress={() => {
            onActive(line)
            if (line.place < 0) props.onToggle(line.group)
            else rowOf.current(line)
          }}
        />
      ))}
      <svg
        className="gantt__drawing"
        style={{left: pane}}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <Hatch id={HATCH} unit={scale.unit} />
        </defs>
        {shown.map(({line, model, y: top}) =>
          model ? (
            <TimetableBars
              key={`${line.group}:${line.place}`}
              drawing={model.drawing}
              {...{
                scale,
                start: campaign.timeline.start as Month,
                month: state.month,
                y: top + barY,
                hatch: HATCH,
              }}
            />
          ) : null,
        )}
        <MonthLine
          scale={scale}
          month={state.month}
          height={Math.min(height, lineCount(lines) * lineHeight)}
        />
      </svg>
      {told?.model && told.model.tip.length > 0 && (
        <TimetableTip model={told.model} x={pointed?.x ?? null} y={told.y} line={lineHeight} />
      )}
    </div>
  )
}
