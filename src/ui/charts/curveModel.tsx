import type {Campaign} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {Forecast, ForecastKind} from '#measures/forecast'
import type {Twin} from './ChartTwin'
import type {AllWords} from './useChartsWords'

/** One entry a month; shares 0…1, NaN = none. */
export interface Curve {
  kind: ForecastKind
  actual: Float64Array
  /** How many months have passed by the last report. */
  known: number
  /** Null where nothing is planned project by project. */
  planned: Float64Array | null
  target: ArrayLike<number>
  pace: ArrayLike<number>
  forecast: Forecast | null
}

/** What is seen at a month: the value, against plan and target, and where it leads. */
export function curveTitle(
  curve: Curve,
  campaign: Campaign,
  month: number,
  {words, charts}: AllWords,
): string {
  const name = monthName(campaign, month)
  const value = curve.actual[month]
  if (month >= curve.known || Number.isNaN(value)) return charts.curve.unknown(name)
  const target = curve.target[month]
  const parts = [charts.curve.now[curve.kind](name, formatShare(value, 1))]
  if (curve.planned && !Number.isNaN(curve.planned[month]))
    parts.push(againstPlan(curve.planned[month] - value, charts))
  if (!Number.isNaN(target))
    parts.push(
      value >= target - 1e-12
        ? charts.curve.above(formatShare(target))
        : charts.curve.short(formatNumber((target - value) * 100, 1), formatShare(target)),
    )
  return [...parts, ...forecastPart(curve, campaign, charts)].join(words.pause)
}

function againstPlan(behind: number, {curve}: AllWords['charts']): string {
  const points = formatNumber(Math.abs(behind) * 100, 1)
  if (Math.abs(behind) < 0.0005) return curve.onPlan
  return behind > 0 ? curve.behindPlan(points) : curve.aheadOfPlan(points)
}

function forecastPart({forecast, actual}: Curve, campaign: Campaign, charts: AllWords['charts']): string[] {
  if (!forecast) return []
  const last = actual.length - 1
  const share = (values: Float64Array) => formatShare(values[last], 0)
  const {middle, low, high} = forecast
  return [charts.curve.forecast(monthName(campaign, last), share(middle), share(low), share(high))]
}

/** Every month in figures. */
export function curveTwin(curve: Curve, campaign: Campaign, {charts}: AllWords, forecastWord: string): Twin {
  const {planned, actual, target, forecast, known} = curve
  const columns = [
    {head: charts.month},
    {head: charts.actual, number: true},
    ...(planned ? [{head: charts.planned, number: true}] : []),
    {head: charts.target, number: true},
    ...(forecast
      ? [forecastWord, `${forecastWord} ${charts.low}`, `${forecastWord} ${charts.high}`].map((head) => ({
          head,
          number: true,
        }))
      : []),
  ]
  const rows = Array.from(actual, (value, month) => ({
    id: String(month),
    cells: [
      monthName(campaign, month),
      formatShare(month < known ? value : Number.NaN, 1),
      ...(planned ? [formatShare(planned[month], 1)] : []),
      formatShare(target[month]),
      ...(forecast
        ? [forecast.middle, forecast.low, forecast.high].map((values) => formatShare(values[month], 1))
        : []),
    ],
  }))
  return {columns, rows}
}

export function monthName({timeline}: Campaign, month: number): string {
  return formatMonth((timeline.start + month) as Month)
}
