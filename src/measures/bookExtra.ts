import {type ExtraColumns, type TextColumn, textAt} from '#domain/dataset'
import {EXTRA} from './bookColumns'
import type {ColumnReader} from './bookRows'

export function textReader(texts: TextColumn): ColumnReader {
  return {cell: (row) => textAt(texts, row) || null, texts}
}

/** Columns that tell who somebody is: names of persons, phones, numbers of identity cards and accounts. */
const PERSONAL =
  /姓名|户主|联系人|负责人|经办|法人|电话|手机|联系方式|身份证|证件|账号|卡号|owner|person|contact|phone|mobile|tel\b|id.?(card|number)|identity|account|full.?name/i
/** A run of digits long enough for a phone or an identity card, spaces and hyphens between. */
const NUMBER = /\+?\d(?:[ -]?\d){6,16}[\dXx]?/g
/** 2018-03-05, 20180305 */
const DATE = /^(19|20)\d\d-?(0[1-9]|1[0-2])-?[0-3]\d$/
const STAR = '＊'

/** A column that the package brings; null where it has no such. What looks personal is masked (CONTRACT § 1). */
export function extraReader(extra: ExtraColumns, id: string): ColumnReader | null {
  const column = id.startsWith(EXTRA) ? extra.find(({name}) => EXTRA + name === id) : undefined
  if (!column) return null
  const personal = PERSONAL.test(column.name)
  return {cell: (row) => masked(textAt(column.text, row), personal) || null}
}

/** Of a personal text the first sign stays, of a long number the first three and the last two. */
function masked(text: string, personal: boolean): string {
  if (personal && !/\d{7}/.test(text.replace(/[ -]/g, ''))) {
    const [first = '', ...rest] = [...text]
    return first + STAR.repeat(Math.min(rest.length, 4))
  }
  return text.replace(NUMBER, (number) => {
    const digits = number.replace(/[ -]/g, '')
    return digits.length < 7 || DATE.test(number)
      ? number
      : digits.slice(0, 3) + STAR.repeat(4) + digits.slice(-2)
  })
}
