import {DELIMITERS, type Delimiter} from '#domain/campaign'
import {CsvSplitter} from './csvSplitter'
import {HEADER_RECORDS, isBlank} from './table'

/** The line `sep=;` that Excel puts before the header of its own files; it shows no such row. */
export function ownDelimiter(text: string): {delimiter: Delimiter; length: number} | null {
  const match = /^"?sep=([,;\t])"?(\r\n|\r|\n)/i.exec(text)
  return match && {delimiter: match[1] as Delimiter, length: match[0].length}
}

/**
 * By what cells are parted: the delimiter that finds the best header or, where none finds any, the one that parts
 * most records alike. A comma if nothing tells.
 *
 * @param text a file's beginning
 */
export function sniffDelimiter(
  text: string,
  suits: (record: readonly string[]) => number = () => 0,
): Delimiter {
  let found: Delimiter = ','
  let best = [0, 0]
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue
    const records = firstRecords(text, delimiter)
    const marks = [Math.max(0, ...records.map(suits)), evenness(records)]
    if (marks[0] < best[0] || (marks[0] === best[0] && marks[1] <= best[1])) continue
    found = delimiter
    best = marks
  }
  return found
}

function firstRecords(text: string, delimiter: Delimiter): string[][] {
  // The last record may be cut; where it is the only one, it is all there is.
  const splitter = new CsvSplitter(delimiter)
  const whole = splitter.push(text, false).records
  const records = whole.length > 0 ? whole : splitter.push('', true).records
  return records.filter((record) => !isBlank(record)).slice(0, HEADER_RECORDS)
}

/** How many cells are parted off in records of the size that most have. */
function evenness(records: readonly string[][]): number {
  const bySize = new Map<number, number>()
  for (const {length} of records) bySize.set(length, (bySize.get(length) ?? 0) + 1)
  return Math.max(0, ...[...bySize].map(([size, count]) => (size - 1) * count))
}
