import type {DataIssue, IssueCode} from '#domain/issue'
import type {Language} from '#view/view'
import {enProblems, zhProblems} from './issueProblems'

/** What is wrong and what would be right, in a sentence; where it stands is said beside it. */
export function issueMessage(issue: DataIssue, language: Language): string {
  return (language === 'en' ? EN : ZH)[issue.code](partsOf(issue, language))
}

interface Parts {
  /** The text as it stood, shortened. */
  value: string
  column: string
  file: string
  /** What the issue's `detail.problem` says, in words; '' without one. */
  problem: string
  detail: Record<string, string | number>
}

type Sentences = Record<IssueCode, (parts: Parts) => string>

const ZH: Sentences = {
  'missing-file': ({file, problem}) => problem || `找不到文件 ${file}`,
  'bad-manifest': ({problem}) => problem || '清单无法使用',
  'bad-encoding': ({column}) =>
    `${column ? `“${column}”` : '文件'}中有无法识别的字符（\ufffd）：不是 UTF-8 的字节，或先前转换编码时已丢失的字`,
  'missing-column': ({column}) => `缺少必需的列“${column}”，整张表未读取`,
  'missing-value': ({column}) => `“${column}”为空`,
  'bad-number': ({value}) => `“${value}”不是数字`,
  'bad-date': ({value}) => `“${value}”不是日期，应写作 2018-03-05 或 2018-03`,
  'out-of-range': ({value, detail}) =>
    detail.most === undefined
      ? `${value} 超出范围，应不小于 ${detail.least}`
      : `${value} 超出范围，应在 ${detail.least} 至 ${detail.most} 之间`,
  'unknown-value': ({value, column}) => `“${column}”中没有“${value}”这个取值`,
  'unknown-township': ({value, detail}) =>
    detail.problem === 'ambiguous'
      ? `“${value}”不止一处：${detail.candidates}；请写明县（市、区）和全名，或写代码`
      : `边界文件中没有代码或名称为“${value}”的乡镇${detail.suggestion ? `，是否为“${detail.suggestion}”？` : ''}`,
  'unknown-project': ({value}) => `项目表中没有编号为“${value}”的项目`,
  'duplicate-id': ({value}) => `“${value}”已经出现过，只保留最先的一行`,
  'bad-geometry': ({problem}) => `边界无法绘制${problem && `：${problem}`}`,
  'bad-csv': ({problem}) => problem || '这一行无法读取',
  'outside-township': ({detail}) =>
    `位置在所属的${detail.named ?? '乡镇'}之外 ${detail.metres} 米${inChinese(detail.in)}`,
  'other-county': ({detail}) => `这一行写的是${detail.named}，但所属乡镇为${detail.township}`,
  'date-order': ({detail}) => `${detail.later} 早于 ${detail.earlier}`,
  'no-weight': () => '没有计划投资，不计入形象进度',
  'after-timeline': ({value}) => `${value} 晚于时间轴的终点`,
  orphaned: ({column, detail}) => `${detail.rows} 行因其“${column}”所指的内容未被采用而一并略去`,
  'swapped-coordinates': () => '经度与纬度似乎写反了',
  'stale-correction': ({value}) => `此处曾有更正，但单元格已不再是“${value}”，更正未生效`,
  'suspected-crs': ({value, detail}) =>
    `坐标不像 ${value}，更像 ${detail.suspected}：有 ${detail.points} 个点落在所属乡镇之外`,
}

const EN: Sentences = {
  'missing-file': ({file, problem}) => problem || `The file ${file} is not there`,
  'bad-manifest': ({problem}) => problem || 'The manifest cannot be used',
  'bad-encoding': ({column}) =>
    `${column || 'The file'} holds unreadable characters (\ufffd): bytes that are not UTF-8, or letters lost in an earlier conversion`,
  'missing-column': ({column}) => `The required column ${column} is missing; the table was not read`,
  'missing-value': ({column}) => `${column} is empty`,
  'bad-number': ({value}) => `“${value}” is not a number`,
  'bad-date': ({value}) => `“${value}” is not a date; write 2018-03-05 or 2018-03`,
  'out-of-range': ({value, detail}) =>
    detail.most === undefined
      ? `${value} is out of range; at least ${detail.least} is expected`
      : `${value} is out of range; ${detail.least} to ${detail.most} is expected`,
  'unknown-value': ({value, column}) => `${column} has no value “${value}”`,
  'unknown-township': ({value, detail}) =>
    detail.problem === 'ambiguous'
      ? `“${value}” may be any of ${detail.candidates}; write the county and the whole name, or the code`
      : `No township of the boundary file has the code or the name “${value}”${detail.suggestion ? `; is it ${detail.suggestion}?` : ''}`,
  'unknown-project': ({value}) => `No project has the id “${value}”`,
  'duplicate-id': ({value}) => `“${value}” occurred before; only the first row stands`,
  'bad-geometry': ({problem}) => `The boundary cannot be drawn${problem && `: ${problem}`}`,
  'bad-csv': ({problem}) => problem || 'The row cannot be read',
  'outside-township': ({detail}) =>
    `The place lies ${detail.metres} m outside its township${detail.named ? ` ${detail.named}` : ''}${inEnglish(detail.in)}`,
  'other-county': ({detail}) => `The row says ${detail.named}, but its township is ${detail.township}`,
  'date-order': ({detail}) => `${detail.later} is earlier than ${detail.earlier}`,
  'no-weight': () => 'No planned investment: left out of the progress',
  'after-timeline': ({value}) => `${value} is later than the end of the timeline`,
  orphaned: ({column, detail}) =>
    detail.rows === 1
      ? `1 row was left out with what its ${column} refers to`
      : `${detail.rows} rows were left out with what their ${column} refers to`,
  'swapped-coordinates': () => 'Longitude and latitude seem to be exchanged',
  'stale-correction': ({value}) =>
    `A correction was made for “${value}”, which no longer stands here; it was left out`,
  'suspected-crs': ({value, detail}) =>
    `The coordinates do not look like ${value} but like ${detail.suspected}: ${detail.points} points lie outside their townships`,
}

/** Where a place lies instead; '' in no township, undefined where an older reading did not tell. */
function inChinese(township: string | number | undefined): string {
  if (township === undefined) return ''
  return township === '' ? '，不在任何乡镇内' : `，落在${township}`
}

function inEnglish(township: string | number | undefined): string {
  if (township === undefined) return ''
  return township === '' ? ', in no township' : `, in ${township}`
}

const SHOWN_CHARACTERS = 60

function partsOf({file, column, value, detail}: DataIssue, language: Language): Parts {
  const problems: Record<string, (other: string) => string> = language === 'en' ? enProblems : zhProblems
  const name = String(detail?.problem ?? '')
  const problem = Object.hasOwn(problems, name) ? problems[name] : undefined
  const text = value ?? ''
  return {
    file,
    column: column ?? '',
    value: text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text,
    problem: problem?.(String(detail?.other ?? '')) ?? '',
    detail: detail ?? {},
  }
}
