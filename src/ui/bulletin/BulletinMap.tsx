import {classify, type Fill, noData, outOfScope} from '#scene/classes'
import {PALETTES} from '#scene/palette'
import type {VectorMap} from '#scene/vectorMap'
import type {ClassEntry} from './bulletinModel'

const COLORS = PALETTES.light
/** Lengths that a scale bar may have, in kilometres. */
const SCALES = [500, 200, 100, 50, 20, 10, 5, 2, 1]

/** The map as a drawing, sharp at any size. */
export function BulletinMap({map, title}: {map: VectorMap; title: string}) {
  const {width, height, borders} = map
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
      fontFamily="Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
    >
      <Patterns />
      <rect width={width} height={height} fill={COLORS.sea} />
      <path d={map.land} fill={COLORS.land} stroke={COLORS.coast} strokeWidth={0.5} />
      {map.fills.map((one) => (
        <path key={one.class.id} d={one.path} fill={paint(one.class.fill)} fillRule="evenodd" />
      ))}
      <g fill="none" strokeLinejoin="round">
        <path d={borders.township} stroke={COLORS.townLine} strokeWidth={0.6} />
        <path d={borders.outer} stroke={COLORS.coast} strokeWidth={0.8} />
        <path d={borders.county} stroke={COLORS.countyCasing} strokeOpacity={0.75} strokeWidth={2.4} />
        <path d={borders.county} stroke={COLORS.countyLine} strokeWidth={0.9} />
      </g>
      {map.labels.map(({x, y, text, kind}) => (
        <text
          key={`${kind} ${text}`}
          x={x}
          y={y}
          textAnchor="middle"
          dominantBaseline="central"
          fontSize={kind === 'county' ? 11 : 9}
          fontWeight={700}
          fill={kind === 'county' ? COLORS.ink : COLORS.lostMark}
          stroke="#fff"
          strokeWidth={2.6}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
      <ScaleBar map={map} />
    </svg>
  )
}

function ScaleBar({map}: {map: VectorMap}) {
  const length = SCALES.find((one) => one * map.perKilometre < map.width / 4) ?? 1
  const right = 10 + length * map.perKilometre
  const y = map.height - 12
  return (
    <g fontSize={8} fill={COLORS.ink}>
      <path d={`M10 ${y - 3}V${y}H${right}V${y - 3}`} fill="none" stroke={COLORS.ink} strokeWidth={1} />
      <text x={right + 3} y={y + 1}>
        {`${length} km`}
      </text>
    </g>
  )
}

/** The classes with how many units each has. */
export function ClassKey({classes}: {classes: readonly ClassEntry[]}) {
  return (
    <p className="bulletin__key">
      {classes.map(({id, fill, label, count}) => (
        <span key={id}>
          <svg width={16} height={10} viewBox="0 0 16 10" aria-hidden="true">
            <rect
              x={0.25}
              y={0.25}
              width={15.5}
              height={9.5}
              fill={paint(fill)}
              stroke={COLORS.muted}
              strokeWidth={0.5}
            />
          </svg>
          {label} <b>{count}</b>
        </span>
      ))}
    </p>
  )
}

function paint({pattern, color}: Fill): string {
  return pattern === 'solid' ? color : `url(#bulletin-${pattern})`
}

function Patterns() {
  const stripes = classify('compliance', 'township', 'light').classes[2].fill
  const dots = outOfScope('light').fill
  const cross = noData('light').fill
  return (
    <defs>
      <pattern
        id="bulletin-stripes"
        width={4}
        height={4}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={4} height={4} fill={stripes.color} />
        <rect width={1.7} height={4} fill={stripes.mark} />
      </pattern>
      <pattern id="bulletin-dots" width={3} height={3} patternUnits="userSpaceOnUse">
        <rect width={3} height={3} fill={dots.color} />
        <circle cx={1.5} cy={1.5} r={0.6} fill={dots.mark} />
      </pattern>
      <pattern id="bulletin-cross" width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={cross.color} />
        <path d="M0 0L4 4M4 0L0 4" stroke={cross.mark} strokeWidth={0.5} />
      </pattern>
    </defs>
  )
}
