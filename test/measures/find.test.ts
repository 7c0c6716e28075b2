import {expect, test} from 'vitest'
import {formerNames} from '#data/formerNames'
import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {spoken} from '#data/spoken'
import {find, findIndexOf} from '#measures/find'
import {demoFiles} from '../builders/demo'

test('x', async () => {
  const {dataset} = await readPackage(memoryReader(demoFiles()))
  const d = dataset!
  let t = performance.now()
  const index = findIndexOf(d, spoken, formerNames())
  console.log('index', performance.now() - t)
  for (const q of [
    'zx',
    'zhouxiang',
    'zhou xiang',
    'zxz',
    '周巷',
    '330282',
    '330282121',
    'zhou巷',
    'qiaotou',
    'z',
    '镇中心',
    'state',
    'jiangxia',
    '莼湖街道',
    '330283104',
    '奉化市',
    'Zhōuxiàng',
    '污水',
    'shiqi',
    'cixi',
    'ws',
    '330203009-01',
    'cx',
  ]) {
    t = performance.now()
    const f = find(d, index, q)
    console.log(
      q,
      (performance.now() - t).toFixed(1),
      f
        .map((x) =>
          x.kind === 'county'
            ? 'C' + d.counties.name[x.county]
            : x.kind === 'township'
              ? d.regions.name[x.township]
              : 'P' + x.name,
        )
        .join(' '),
    )
  }
})
