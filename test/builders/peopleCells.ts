/*
 * One value in the forms in which people write it: which of them goes by the row's number, so that a table has all.
 */

const pick = <T>(forms: readonly T[], row: number): T => forms[row % forms.length]

/** `2017-03-05` → 2017年3月5日, 2017/3/5, 2017.3.5, 20170305, Excel's number of the day. */
export function dateText(date: string, row: number): string {
  if (date === '') return pick(['', '', '/', '无', '-'], row)
  const [year, month, day] = date.split('-')
  const plain = [year, Number(month), Number(day)]
  return pick(
    [
      date,
      `${year}年${plain[1]}月${plain[2]}日`,
      plain.join('/'),
      plain.join('.'),
      year + month + day,
      String(serialOf(date)),
      ` ${wide(date)}　`,
      `${date} 00:00:00`,
    ],
    row,
  )
}

/** `2017-03` → 201703, 2017年3月, 2017年03月份, 2017/3, 2017.03. */
export function monthText(month: string, row: number): string {
  const [year, number] = month.split('-')
  return pick(
    [
      year + number,
      `${year}年${Number(number)}月`,
      `${year}年${number}月份`,
      `${year}/${Number(number)}`,
      `${year}.${number}`,
      month,
    ],
    row,
  )
}

/** `1200` → 1,200, １２００, 1200万元, 12000000元. */
export function amountText(wan: string, row: number): string {
  if (wan === '') return pick(['', '-', '/'], row)
  const grouped = wan.replace(/\B(?=(\d{3})+$)/g, ',')
  return pick(
    [wan, grouped, wide(wan), `${wan}万元`, wan.includes('.') ? wan : `${wan}0000元`, ` ${wan} `],
    row,
  )
}

export function percentText(percent: string, row: number): string {
  return pick([`${percent}%`, percent, `${wide(percent)}％`, `${percent} %`], row)
}

/** Excel's number of a day. */
export function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

/** One of some words for each value. */
export function wordText(words: Record<string, readonly string[]>): (value: string, row: number) => string {
  return (value, row) => (Object.hasOwn(words, value) ? pick(words[value], row) : value)
}
