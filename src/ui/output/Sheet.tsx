import {monthCount} from '#domain/campaign'
import {scaleOf, TimePicture} from '#ui/TimePicture'
import {textWidth} from '#ui/timeLayout'
import {FillPatterns} from './patterns'
import {SheetFigures} from './SheetFigures'
import {SheetLegend} from './SheetLegend'
import {SheetRanking} from './SheetRanking'
import {SheetTwin} from './SheetTwin'
import {type Area, NOTE, type SheetLayout, shortened} from './sheetLayout'
import type {SheetModel} from './sheetModel'

interface Props {
  model: SheetModel
  layout: SheetLayout
  /** The styles that the drawing takes along: it leaves the page. */
  styles: string
}

/** Everything on a sheet but the map itself, whose place is left clear: one drawing for picture, slide and poster. */
export function Sheet({model, layout, styles}: Props) {
  const {width, height, map, legend, page} = layout
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-theme={model.theme}
      lang={model.words.language}
      className="sheet time__svg"
    >
      <title>{model.headline}</title>
      <style>{styles}</style>
      <FillPatterns theme={model.theme} />
      <path
        d={`M0 0h${width}v${height}H0ZM${map.x} ${map.y}v${map.height}h${map.width}v${-map.height}Z`}
        className="sheet__paper"
      />
      <rect x={map.x} y={map.y} width={map.width} height={map.height} className="sheet__frame" />
      {model.twin && <SheetTwin names={model.twin} layout={layout} />}
      <SheetLegend model={model} area={legend} />
      {layout.head.height > 0 && <Head model={model} area={layout.head} />}
      {page && (
        <>
          <SheetFigures model={model} area={page.figures} columns={page.columns} />
          <SheetRanking model={model} area={page.ranking} />
          <Chart model={model} area={page.chart} />
        </>
      )}
      {layout.foot.height > 0 && <Foot lines={layout.lines} area={layout.foot} />}
    </svg>
  )
}

/** Of the headline: the largest that it fits in. */
const SIZES = [30, 26, 22]

function Head({model, area}: {model: SheetModel; area: Area}) {
  const {synthetic} = model
  const mark = synthetic ? textWidth(synthetic, 15) + 20 : 0
  const room = area.width - mark - 16
  const size = SIZES.find((one) => textWidth(model.headline, one) <= room) ?? SIZES[2]
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      <text y={34} className="sheet__headline" style={{fontSize: `${size}px`}}>
        {shortened(model.headline, room, size)}
      </text>
      <text y={66} className="sheet__quiet sheet__caption">
        {shortened(model.caption, area.width, 13)}
      </text>
      {synthetic && <Mark text={synthetic} x={area.width - mark} width={mark} />}
    </g>
  )
}

/** Made-up figures say so, in a box of their own. */
function Mark({text, x, width}: {text: string; x: number; width: number}) {
  return (
    <g transform={`translate(${x} 18)`}>
      <rect width={width} height={28} className="sheet__mark" />
      <text x={width / 2} y={14} className="sheet__mark-text">
        {text}
      </text>
    </g>
  )
}

function Chart({model, area}: {model: SheetModel; area: Area}) {
  const {campaign, series, month, own} = model
  const height = area.height - 18
  const scale = scaleOf({width: area.width, height, unit: 1}, monthCount(campaign))
  return (
    <g transform={`translate(${area.x} ${area.y})`}>
      <TimePicture campaign={campaign} series={series} scale={scale} height={height} month={month} />
      <text x={scale.left} y={area.height - 8} className="sheet__small sheet__quiet">
        {shortened(own.sheet.curve, area.width - scale.left, 11)}
      </text>
    </g>
  )
}

function Foot({lines, area}: {lines: readonly string[]; area: Area}) {
  return (
    <g transform={`translate(${area.x} ${area.y + NOTE})`}>
      {lines.map((line, index) => (
        <text key={line} y={index * NOTE} className="sheet__small sheet__quiet">
          {line}
        </text>
      ))}
    </g>
  )
}
