import type {LocalText} from '#domain/campaign'
import {wordKey} from './forms'

/** Other words for the values of a column: key of a word → the value, '' for a word that means none. */
export type Words = ReadonlyMap<string, string>

const YES = '是 有 对 √ ✓ ✔ ☑ y yes true 1'
const NO = '否 无 没有 非 不是 × ✗ ✘ x n no false 0'
/** Households that are in hardship, by what they are called. */
const HARDSHIP = '困难 困难户 困难家庭 低保 低保户 五保 五保户 特困 特困户 贫困 贫困户'
const NO_HARDSHIP = '非困难户 非困难家庭 不困难 非低保户 非贫困户 一般户 普通户'

export const FLAG_WORDS = wordsOf({true: `${YES} ${HARDSHIP}`, false: `${NO} ${NO_HARDSHIP}`})
export const RESULT_WORDS = wordsOf({
  pass: '达标 已达标 考核达标 通过 已通过 考核通过 验收通过 通过考核 通过验收 已通过考核 已通过验收 合格 已合格 考核合格 验收合格 达标镇 达标乡镇 是 √ ✓ ✔ pass true yes y 1',
  // 摘帽: a township that passed has lost it.
  fail: '未达标 不达标 考核未达标 未通过 不通过 考核未通过 验收未通过 未通过考核 未通过验收 不合格 未合格 考核不合格 摘帽 否 × ✗ ✘ x fail false no n 0',
})
export const GRADE_WORDS = wordsOf({
  C: 'c c级 c类 c级危房 c类危房 c级危险房屋 c级局部危险',
  D: 'd d级 d类 d级危房 d类危房 d级危险房屋 d级整幢危险',
})
export const STAGE_WORDS = wordsOf({
  county:
    '县 区 县级 区级 县市区 县市区级 区县 区县级 区县市 区县市级 县自查 县级自查 区县自查 县级考核 县级验收 county',
  city: '市 市级 地市 地市级 设区市 市核查 市级核查 市级考核 市级验收 市考核 city',
  province: '省 省级 省考核 省级考核 省级验收 省验收 省级评定 province',
})
export const SAMPLE_WORDS = wordsOf({
  province: '省 省级 省样板 省级样板 省级样板镇 省级样板乡镇 省级样板小城镇 省样板镇 province',
  city: '市 市级 市样板 市级样板 市级样板镇 市级样板乡镇 市级样板小城镇 市样板镇 city',
  '': '否 非样板 × no n false',
})
export const CITY_WORDS = wordsOf({city: '市 全市 市级 市本级 city'})

/**
 * Names of a manifest's parts in either language, and their beginnings (第二阶段 of 第二阶段 抓推进); one that two of
 * them have means neither.
 */
export function namesOf(parts: readonly Part[]): Words {
  const beginnings = keyed(parts, ({id, name}) => [
    id,
    name['zh-CN'].split(/[\s：:]/)[0],
    name.en.split(':')[0],
  ])
  return new Map([...beginnings, ...keyed(parts, ({id, name}) => [id, name['zh-CN'], name.en])])
}

type Part = {id: string; name: LocalText}

function keyed(parts: readonly Part[], textsOf: (part: Part) => readonly string[]): Words {
  const words = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const part of parts) {
    for (const key of new Set(textsOf(part).map(wordKey))) {
      if (words.has(key)) ambiguous.add(key)
      words.set(key, part.id)
    }
  }
  for (const key of [...ambiguous, '']) words.delete(key)
  return words
}

/** @param words by value, parted by spaces */
function wordsOf(words: Record<string, string>): Words {
  return new Map(
    Object.entries(words).flatMap(([value, texts]) =>
      texts.split(' ').map((text): [string, string] => [text, value]),
    ),
  )
}
