import type {ForecastWords} from './zhForecast'

export const enForecast: ForecastWords = {
  forecast: 'Forecast',
  range: (low, high) => ` (${low}–${high})`,
  compliance:
    'Forecast: each month does what the same month did a year before, as a share of the townships then not compliant; the band is made of the errors that this rule made at earlier months, and holds about eight times in ten.',
  progress:
    'Forecast: the mean gain of the last 6 months goes on, but a month closes a fifth of what is left at most; the band is made of the errors that this rule made at earlier months, and holds about eight times in ten.',
}
