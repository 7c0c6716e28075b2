import {forecastWords} from '#i18n/forecastWords'
import {formatShare} from '#i18n/numbers'
import {forecastOf} from '#measures/forecast'
import {useWords} from './Session'
import type {TimeSeries} from './TimeChart'
import {endX, type TimeScale, valueY} from './timeLayout'

interface Props {
  series: TimeSeries
  scale: TimeScale
}

/** Past the last report the curve is a forecast: a dashed line in its band, and says so. */
export default function TimeForecast({series: {compliance, known}, scale}: Props) {
  const words = forecastWords(useWords().language)
  const forecast = forecastOf('compliance', compliance, known)
  if (!forecast) return null
  const last = scale.months - 1
  const [middle, low, high] = [forecast.middle[last], forecast.low[last], forecast.high[last]]
  const from = {x: endX(scale, known - 1), y: valueY(scale, compliance[known - 1])}
  const along = (values: Float64Array) =>
    Array.from({length: scale.months - known}, (_, ahead) => {
      const month = known + ahead
      return `${endX(scale, month)} ${valueY(scale, values[month])}`
    })
  const text = `${words.forecast} ${formatShare(middle, 0)}${words.range(formatShare(low, 0), formatShare(high, 0))}`
  return (
    <g>
      <title>{words.compliance}</title>
      <path
        d={`M${[`${from.x} ${from.y}`, ...along(forecast.high), ...along(forecast.low).reverse()].join('L')}Z`}
        className="time__band-forecast data"
      />
      <path
        d={`M${[`${from.x} ${from.y}`, ...along(forecast.middle)].join('L')}`}
        className="time__forecast data"
      />
      <text
        x={endX(scale, last) - 5 * scale.unit}
        y={labelY(scale, low, middle)}
        className="time__value time__value--forecast"
      >
        {text}
      </text>
    </g>
  )
}

/** Inside the band and under its line where there is room, else under the band. */
function labelY(scale: TimeScale, low: number, middle: number): number {
  const half = 9 * scale.unit
  const [line, floor] = [valueY(scale, middle), valueY(scale, low)]
  const y = floor - line > 3 * half ? line + 1.6 * half : floor + 1.4 * half
  return Math.min(scale.bottom - half, y)
}
