import {expect, test} from 'vitest'
import {wordsOf} from '#i18n/words'
import {filterSentence, type SentencePart, sentenceText} from '#ui/filterSentence'
import {INITIAL_VIEW} from '#view/codec'
import type {Language, View} from '#view/view'
import {aCampaign} from '../builders/campaign'

const NAMES: [code: string, zh: string, en: string][] = [
  ['1', '慈溪市', 'Cixi'],
  ['2', '余姚市', 'Yuyao'],
  ['3', '海曙区', 'Haishu'],
  ['4', '江北区', 'Jiangbei'],
  ['11', '周巷镇', 'Zhouxiang'],
  ['12', '坎墩街道', 'Kandun'],
]
const {campaign} = await aCampaign().township('甲').read()
const [zhTasks, enTasks] = [
  ['道路', '管线'],
  ['Roads', 'Pipes'],
]
campaign.areas[0].tasks = ['t01', 't02'].map((id, index) => ({
  id,
  name: {'zh-CN': zhTasks[index], en: enTasks[index]},
}))

function said(chosen: Partial<View>, language: Language): SentencePart[] {
  const counties = NAMES.map(([code, zh, en]) => ({code, name: language === 'en' ? en : zh}))
  return filterSentence({...INITIAL_VIEW, ...chosen}, campaign, counties, wordsOf(language), {
    townshipName: (code) => counties.find((one) => one.code === code)?.name ?? code,
  })
}

test.each<[Partial<View>, string, string]>([
  [{county: ['1']}, '慈溪市的全部数据', 'Everything in Cixi'],
  [{county: ['1', '2', '3']}, '慈溪市、余姚市、海曙区的全部数据', 'Everything in Cixi, Yuyao and Haishu'],
  [
    {county: ['1', '2', '3', '4']},
    '慈溪市等 4 个县市区的全部数据',
    'Everything in Cixi and others, 4 counties',
  ],
  [{towns: ['11', '12']}, '周巷镇、坎墩街道的全部数据', 'Everything in Zhouxiang and Kandun'],
  [
    {towns: ['11', '12', '13', '14'], project: ['overdue']},
    '周巷镇等 4 个乡镇的逾期项目',
    'Projects that are overdue in Zhouxiang and others, 4 townships',
  ],
  [{task: ['t01', 't02']}, '道路、管线任务的项目', 'Projects of Roads and Pipes'],
  [{project: ['overdue', 'started']}, '逾期、在建项目', 'Projects that are overdue or under way'],
  [{grade: ['D']}, 'D 级危房', 'Grade D houses'],
  [{hardship: true, house: ['overdue']}, '逾期困难户危房', 'Houses of hardship households that are overdue'],
  [{hardship: false}, '非困难户危房', 'Houses of other households'],
  [
    {county: ['1', '2'], task: ['t01'], project: ['overdue'], grade: ['C', 'D']},
    '慈溪市、余姚市的道路任务的逾期项目和C 级、D 级危房',
    'Projects of Roads that are overdue and grade C or grade D houses in Cixi and Yuyao',
  ],
])('the filters read as a sentence: %j', (chosen, zh, en) => {
  expect([sentenceText(said(chosen, 'zh-CN')), sentenceText(said(chosen, 'en'))]).toEqual([zh, en])
})

test('without filters nothing is said', () => {
  expect(said({township: '1', measure: 'progress'}, 'zh-CN')).toEqual([])
})

test('each part takes itself away, and is named as what it filters', () => {
  const chips = said({county: ['1', '2'], project: ['overdue']}, 'zh-CN').filter(
    (part) => typeof part !== 'string',
  )
  expect(chips.map(({text, label, without}) => [text, label, without])).toEqual([
    ['慈溪市', '取消筛选：慈溪市', {county: ['2']}],
    ['余姚市', '取消筛选：余姚市', {county: ['1']}],
    ['逾期', '取消筛选：项目：逾期', {project: []}],
  ])
})

test('many values are one chip, which takes all of them away', () => {
  const [chip] = said({county: ['1', '2', '3', '4'], hardship: true}, 'en').filter(
    (part) => typeof part !== 'string' && part.id === 'county',
  )
  expect(chip).toMatchObject({
    label: 'Remove filter: Cixi and others, 4 counties',
    without: {county: []},
  })
})
