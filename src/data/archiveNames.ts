import {crcOf} from './archiveCrc'

const UNICODE_PATH = 0x7075
const LONGEST = 1024

/**
 * The name of a member of a zip. Without the flag for UTF-8 it is what Windows wrote in China, or UTF-8 all the
 * same: two bytes in UTF-8 stand for no Chinese character, and two of them are easily one in GBK.
 *
 * @param extra the extra fields, where some writers leave a second name in UTF-8
 */
export function memberName(bytes: Uint8Array, utf8: boolean, extra: Map<number, Uint8Array>): string {
  if (utf8) return new TextDecoder().decode(bytes)
  const second = extra.get(UNICODE_PATH)
  if (second && second.length > 5 && second[0] === 1) {
    const crc = new DataView(second.buffer, second.byteOffset).getUint32(1, true)
    if (crc === crcOf(bytes)) return new TextDecoder().decode(second.subarray(5))
  }
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    if (!/[\u0080-\u07ff]/.test(text)) return text
  } catch {
    // Not UTF-8.
  }
  return new TextDecoder('gb18030').decode(bytes)
}

/** The path inside of the folder that a zip stands for; null for one that would lead out of it. */
export function insidePath(name: string): string | null {
  const path = name.replaceAll('\\', '/')
  if (path === '' || path.length > LONGEST || /^\/|^[a-z]:|\p{Cc}/iu.test(path)) return null
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/')
}

/** What systems and programs leave in folders, and nobody put there. */
export function isLitter(path: string): boolean {
  const parts = path.split('/')
  const last = parts[parts.length - 1]
  return parts.includes('__MACOSX') || /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i.test(last)
}
