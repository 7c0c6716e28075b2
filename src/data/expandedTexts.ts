import {type TextColumn, textAt} from '#domain/dataset'
import {NO_TEXT, type TextValues} from './parquetTexts'

/** One text a row; '' for a row without one. */
export function expanded({entries, codes}: TextValues): TextColumn {
  if (!codes) return entries
  const starts = new Uint32Array(codes.length + 1)
  let length = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (code !== NO_TEXT) length += entries.starts[code + 1] - entries.starts[code]
    starts[i + 1] = length
  }
  const bytes = new Uint8Array(length)
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === NO_TEXT) continue
    const end = entries.starts[codes[i] + 1]
    for (let from = entries.starts[codes[i]], to = starts[i]; from < end; )
      bytes[to++] = entries.bytes[from++]
  }
  return {bytes, starts}
}

export function textsOf(column: TextColumn): string[] {
  return Array.from({length: column.starts.length - 1}, (_, index) => textAt(column, index))
}

/** Whether each row has a text, and none of them is empty. */
export function allThere({entries: {starts}, codes}: TextValues): boolean {
  for (let i = 0; i < (codes ?? starts).length - (codes ? 0 : 1); i++) {
    const code = codes ? codes[i] : i
    if (code === NO_TEXT || starts[code] === starts[code + 1]) return false
  }
  return true
}
