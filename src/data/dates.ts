import {type Day, dayOf} from '#domain/month'
import {halfWidth} from './forms'
import {BAD_DAY, parseDate} from './values'

/** Excel's day 25569 is 1970-01-01; so many of its numbers may stand for days up to the end of 2099. */
const SERIAL_1970 = 25_569
const LAST_SERIAL = SERIAL_1970 + dayOf(2099, 12, 31)
const WEEKDAY = /\s*\(?(?:星期|周)[一二三四五六日天]\)?/
const TIME = /(?:T|\s)\s*(?:[上下]午|[AP]M)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i

/** Year, month and, where it is told, the day. */
const FORMS = [
  /^(\d{4})年(\d{1,2})月(?:份|底|末|(\d{1,2})[日号]?)?$/,
  /^(\d{4})[-/.](\d{1,2})月(?:份|底|末)?$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})[-/](\d{1,2})$/,
  // 2017.1 may be January, or October with its zero lost in a spreadsheet.
  /^(\d{4})\.(\d{2})$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})?$/,
]

/**
 * A date as people write it: 2017年3月5日, 2017/3/5, 2017.03, 20170305, 201703, Excel's number of a day. A time
 * behind it is left out; a month without a day is its last day. BAD_DAY for anything else.
 */
export function readDate(text: string): Day {
  if (text.length > 40) return BAD_DAY
  const plain = plainDate(text)
  const serial = serialDay(plain)
  if (serial !== BAD_DAY) return serial
  for (const form of FORMS) {
    const parts = form.exec(plain)?.slice(1)
    if (!parts) continue
    const [year, month, day] = parts.filter((part) => part === undefined || /\d/.test(part))
    return parseDate([year, ...[month, day].filter(Boolean).map((part) => part.padStart(2, '0'))].join('-'))
  }
  return BAD_DAY
}

/** Without the time, the day of the week, spaces, an apostrophe; 2017 3 5 and 2017。3。5 with hyphens and dots. */
function plainDate(text: string): string {
  return halfWidth(text)
    .trim()
    .replace(/^['\u2019]/, '')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .replace(/(\d)\s+(?=\d)/g, '$1-')
    .replace(/\s/g, '')
    .replace(/[。、]/g, '.')
    .replace(/(\d)\.$/, '$1')
}

function serialDay(text: string): Day {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return BAD_DAY
  const serial = Math.floor(Number(text))
  return serial < SERIAL_1970 || serial > LAST_SERIAL ? BAD_DAY : ((serial - SERIAL_1970) as Day)
}

const ENDS = new Set(['done', 'relieved', 'treated'])

/** Whether a cell for a date says that it has not come: 未完工; of an end also 在建. @param name of its column */
export function saysNotYet(text: string, name: string): boolean {
  const plain = text.slice(0, 10).replace(/\s/g, '')
  if (
    /^尚?未(开工|动工|启动|实施|完工|竣工|完成|验收|建档|解危|解除|排除|排险|治理|处置|处理|改造|整治)$/.test(
      plain,
    )
  ) {
    return true
  }
  return ENDS.has(name) && /^(正?在建|(正在)?(施工|建设|治理|改造|整治|实施|进行)中?|否)$/.test(plain)
}
