import {titleText} from './table'
import type {NamedTable} from './tableLayout'

const SUM = /^.{0,12}(合计|总计|小计|共计)$|^(grand)?total$|^sub-?total$/i
/** 填报人：张三; 审核人; 注1、总投资以批复为准 */
const NOTE =
  /^\(?(填报|填表|制表|审核|审批|复核|校对|经办|上报|报送|报表|统计|单位负责|分管|主管|负责人|联系|编制)[^:]{0,8}(:|$)|^\(?(备注|附注|注|说明|填表说明|填报说明|注意事项)[\d一二三四五六七八九十]{0,2}[:.、]|^\(?(以下(空白|无)|此页无|以上|数据截[至止]|截[至止]|(数据|资料)来源|单位\(?(盖|公)?章|\(?盖章|签[字名])/
/** 一、海曙区; (二)象山县; 2.完工指通过验收 */
const HEADING =
  /^(\(?[一二三四五六七八九十]{1,3}\)?、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、)]\p{Script=Han})./u
const COUNTER = /^(序号|序|行号|no\.?)$/i
const REMARKS = /备注|说明|注/

/**
 * Whether a row that could not be read is none of the table: a sum or a note below its rows, the heading of a part,
 * a title or the header once more, or a number that waits for its row. A row that begins otherwise and has an id is
 * always a row.
 *
 * @param idColumn -1 for a table without ids
 */
export function isBesides(record: readonly string[], table: NamedTable, idColumn: number): boolean {
  const {header, names, titles} = table
  const filled = record.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const [at] = filled
  if (at === undefined) return false
  const texts = filled.map((column) => plain(record[column]))
  if (isHeaderAgain(filled, texts, header) || isOrdinals(texts)) return true
  const [first] = texts
  const id = plain(record[idColumn] ?? '')
  if (id !== '' && at !== idColumn && !NOTE.test(id) && !isSum(id)) return false
  const places = at === idColumn ? 1 : idColumn < 0 ? 2 : 3
  if (texts.slice(0, places).some(isSum)) return true
  if (NOTE.test(first) && !REMARKS.test(header[at] ?? '')) return true
  if (titles.length > 0 && titles.some(({text}) => text === titleText(record))) return true
  if (filled.length > 1) return false
  return HEADING.test(first) || (/^\d+$/.test(first) && COUNTER.test(header[at]) && names[at] === header[at])
}

function isSum(text: string): boolean {
  return SUM.test(text.replaceAll(':', ''))
}

function isHeaderAgain(
  filled: readonly number[],
  texts: readonly string[],
  header: readonly string[],
): boolean {
  const least = Math.max(2, header.filter((name) => name !== '').length / 2)
  return (
    filled.length >= least && filled.every((column, index) => plain(header[column] ?? '') === texts[index])
  )
}

/** 甲 乙 丙 1 2 3 under a header: its columns by number. */
function isOrdinals(texts: readonly string[]): boolean {
  if (texts.length < 3) return false
  const stems = texts.filter((text) => /^[甲乙丙丁戊己庚辛]$/.test(text)).length
  return texts.slice(stems).every((text, index) => {
    return text === String(index + 1) || (stems === 0 && text === `(${index + 1})`)
  })
}

function plain(text: string): string {
  return text.slice(0, 200).normalize('NFKC').replace(/\s/g, '')
}
