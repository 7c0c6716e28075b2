/** A text with its full-width signs, spaces and minus signs in their plain forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2010-\u2015\u2212]/g, (sign) => {
    const code = sign.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return code === 0x3000 || code === 0xa0 ? ' ' : '-'
  })
}

/** By what two spellings of one word are found to be the same: case, width, spaces and brackets do not count. */
export function wordKey(text: string): string {
  return halfWidth(text)
    .toLowerCase()
    .replace(/[\s()[\]【】〔〕、,·"'*:/._-]/g, '')
}

const NONE = new Set([
  '-',
  '--',
  '---',
  '----',
  '/',
  '\\',
  '无',
  '暂无',
  '没有',
  '待定',
  '未定',
  '待确定',
  'n/a',
  'none',
  'null',
  '空',
])

/** Whether a cell says that there is nothing: a dash, 无, N/A. */
export function saysNone(text: string): boolean {
  return text.length <= 8 && NONE.has(halfWidth(text).trim().toLowerCase())
}
