import {attribute, type XmlHandler} from './xmlScanner'

/** What a number in a cell stands for. */
export type NumberForm = 'plain' | 'percent' | 'date' | 'month'

/** Formats that a file need not spell out (ECMA-376 18.8.30), with those of Chinese editions. */
const BUILT_IN: Record<NumberForm, readonly number[]> = {
  plain: [],
  percent: [9, 10],
  date: [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58],
  month: [17, 27, 36, 50, 52, 57],
}

/** Reads the number formats of a workbook's styles: `forms` holds one for each style of a cell. */
export class FormatReader implements XmlHandler {
  readonly forms: NumberForm[] = []
  private readonly known = new Map<string, NumberForm>()
  private inCellStyles = false

  constructor() {
    for (const [form, ids] of Object.entries(BUILT_IN) as [NumberForm, number[]][]) {
      for (const id of ids) this.known.set(String(id), form)
    }
  }

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      const id = attribute(attributes, 'numFmtId') ?? ''
      this.known.set(id, formOf(attribute(attributes, 'formatCode') ?? ''))
    } else if (name === 'cellXfs') this.inCellStyles = true
    else if (name === 'xf' && this.inCellStyles) {
      this.forms.push(this.known.get(attribute(attributes, 'numFmtId') ?? '') ?? 'plain')
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellStyles = false
  }

  text(): void {}
}

/** What a format code makes of a number; a time of day alone is plain. */
export function formOf(code: string): NumberForm {
  if (/\[[hms]+\]/i.test(code)) return 'plain'
  const [positive] = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .toLowerCase()
    .split(';')
  if (positive.includes('%')) return 'percent'
  if (/general|[0#?]/.test(positive)) return 'plain'
  if (/d/.test(positive)) return 'date'
  // In Chinese and Japanese editions e is the year as well.
  if (/[ye]/.test(positive)) return positive.includes('m') ? 'month' : 'date'
  return /m/.test(positive) && !/[hs]/.test(positive) ? 'month' : 'plain'
}

const LONGEST_CODE = 255
