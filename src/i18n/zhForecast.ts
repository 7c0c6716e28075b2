/** What is said of forecasts. The source of `enForecast`. */
export const zhForecast = {
  forecast: '预测',
  range: (low: string, high: string) => `（${low}–${high}）`,
  compliance:
    '预测：每个月按上年同月的变化推算（占当时未达标乡镇的比重）；区间取自同一规则在以往各月的误差，十次约有八次落在其中。',
  progress:
    '预测：按近 6 个月的平均增速延续，每月至多完成剩余部分的五分之一；区间取自同一规则在以往各月的误差，十次约有八次落在其中。',
}
export type ForecastWords = typeof zhForecast
