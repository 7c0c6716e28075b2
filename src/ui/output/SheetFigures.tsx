import type {FigureModel} from '#ui/figureParts'
import {textWidth} from '#ui/timeLayout'
import {type Area, shortened} from './sheetLayout'
import type {SheetModel} from './sheetModel'

interface Props {
  model: SheetModel
  area: Area
  columns: number
}

/** The headline figures, in the grammar of the screen: name, trend, number, bar with the target's tick, distance. */
export function SheetFigures({model, area, columns}: Props) {
  const rows = Math.max(1, Math.ceil(model.figures.length / columns))
  const across = Math.min(columns, model.figures.length)
  const [width, height] = [area.width / across, area.height / rows]
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      <path d={`M0 0h${area.width}`} className="sheet__rule" />
      {model.figures.map((figure, index) => (
        <g
          key={figure.id}
          transform={`translate(${(index % columns) * width} ${Math.floor(index / columns) * height})`}
        >
          {index % columns > 0 && <path d={`M0 8v${height - 16}`} className="sheet__rule" />}
          <Figure figure={figure} model={model} x={index % columns > 0 ? 14 : 0} width={width - 14} />
        </g>
      ))}
      <path d={`M0 ${area.height}h${area.width}`} className="sheet__rule" />
    </g>
  )
}

function Figure({
  figure,
  model,
  x,
  width,
}: {
  figure: FigureModel
  model: SheetModel
  x: number
  width: number
}) {
  const {number, unit, beside, bar, target} = figure
  const length = width - x
  const unitX = textWidth(number, 24) * 1.08 + 4
  const besideX = unitX + (unit ? textWidth(unit, 13) + 8 : 4)
  const at = (share: number) => Math.max(0, Math.min(1, share)) * length
  return (
    <g transform={`translate(${x} 0)`}>
      <text y={14}>{figure.name}</text>
      <text x={length} y={14} className="sheet__end sheet__quiet sheet__small">
        {trendText(figure, model)}
      </text>
      <text y={37} className="sheet__number">
        {number || model.words.noValue}
      </text>
      <text x={unitX} y={41}>
        {unit}
      </text>
      <text x={besideX} y={41} className="sheet__quiet sheet__beside">
        {beside}
      </text>
      <rect y={56} width={length} height={4} className="sheet__track" />
      {bar !== null && (
        <rect
          y={56}
          width={at(bar)}
          height={4}
          className={figure.achieved ? 'sheet__achieved' : 'sheet__ink2'}
        />
      )}
      {target !== null && <path d={`M${at(target)} 53v10`} className="sheet__tick" />}
      <text y={72} className="sheet__quiet">
        {shortened(figure.left, length - textWidth(figure.right, 12) - 8, 12)}
      </text>
      <text x={length} y={72} className={figure.short ? 'sheet__end sheet__bold' : 'sheet__end sheet__quiet'}>
        {figure.right}
      </text>
    </g>
  )
}

function trendText({trend}: FigureModel, {words}: SheetModel): string {
  if (trend.direction === 'up') return `${words.trend.label} ▲ ${trend.amount}`
  if (trend.direction === 'down') return `${words.trend.label} ▼ ${trend.amount}`
  return trend.direction === 'same' ? words.trend.none : ''
}
