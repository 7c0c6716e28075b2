import type {Language} from '#view/view'

const THIN = '\u2009'
const MINUS = '\u2212'

/** `1 248`, `−3.5`: groups by a thin space, a true minus; the empty text for NaN. */
export function formatNumber(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return ''
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN)
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return value < 0 && Number(text.replaceAll(THIN, '')) !== 0 ? MINUS + text : text
}

/** 0.473 → `47.3%`; a whole one without digits where `digits` is left out and nothing is lost: 0.5 → `50%`. */
export function formatShare(share: number, digits?: number): string {
  if (!Number.isFinite(share)) return ''
  const percent = share * 100
  const rounded = Math.round(percent * 10) / 10
  return `${formatNumber(percent, digits ?? (Number.isInteger(rounded) ? 0 : 1))}%`
}

/** 0.473 → `47.3`: a table's cell whose head says %. */
export function formatPercent(share: number, digits = 1): string {
  return formatNumber(share * 100, digits)
}

export interface Quantity {
  number: string
  unit: string
}

/**
 * An amount in 10 000 yuan. Chinese counts in 亿 (10^8) and 万 (10^4), English in billions and millions.
 * @param like the amount whose unit is to be used, so that figures side by side compare
 */
export function formatAmount(wan: number, language: Language, like = wan): Quantity {
  const large = Math.abs(like) >= (language === 'en' ? 100_000 : 10_000)
  if (language === 'en') {
    const value = large ? wan / 100_000 : wan / 100
    return {
      number: formatNumber(value, large ? 2 : value !== 0 && value < 100 ? 1 : 0),
      unit: large ? 'bn yuan' : 'M yuan',
    }
  }
  return large
    ? {number: formatNumber(wan / 10_000, Math.abs(wan) >= 1e8 ? 0 : 1), unit: '亿元'}
    : {number: formatNumber(wan), unit: '万元'}
}

/** 118.6 亿元, 11.86 bn yuan: the same with its unit. */
export function amountText(wan: number, language: Language, like = wan): string {
  const {number, unit} = formatAmount(wan, language, like)
  return number === '' ? '' : `${number} ${unit}`
}

/** 118.6 亿, 11.86 bn: where yuan goes without saying. */
export function shortAmount(wan: number, language: Language, like = wan): string {
  return amountText(wan, language, like).replace(/元$| yuan$/, '')
}

/** `3.4 MB`, `1.2 GB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3)} kB`
  return bytes < 1e9 ? `${formatNumber(bytes / 1e6, 1)} MB` : `${formatNumber(bytes / 1e9, 1)} GB`
}
