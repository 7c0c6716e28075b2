import type {Summary} from '#measures/summary'

/** RFC 4180: a header, the total (without a code), then the regions; numbers unrounded, an empty cell for no value. */
export function summaryCsv({total, regions}: Summary): string {
  const rows = [{code: '', name: 'total', ...total}, ...regions]
  const header = Object.keys(rows[0])
  const records = rows.map((row) => Object.values(row).map((value) => cell(String(value ?? ''))))
  return [header, ...records].map((record) => `${record.join(',')}\r\n`).join('')
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
