import {expect, test} from 'vitest'
import {spoken} from '#data/spoken'

const syllables = (name: string) =>
  spoken(name)
    .map((readings) => readings.join('|'))
    .join(' ')

test.each([
  ['鄞州区', 'yin zhou qu'],
  ['莼湖镇', 'chun hu zhen'],
  ['长街镇', 'chang jie zhen'],
  ['长河镇', 'chang he zhen'],
  ['掌起镇', 'zhang qi zhen'],
  ['大堰镇', 'da yan zhen'],
  ['石碶街道', 'shi qi jie dao'],
  ['澥浦镇', 'xie pu zhen'],
  ['瞻岐镇', 'zhan qi zhen'],
  ['松岙镇', 'song ao zhen'],
  ['深甽镇', 'shen zhen zhen'],
  ['浒山街道', 'hu shan jie dao'],
  ['大隐镇', 'da yin zhen'],
  ['一市镇', 'yi shi zhen'],
  ['贤庠镇', 'xian xiang zhen'],
  ['嵊州市', 'sheng zhou shi'],
])('%s is read %s', (name, reading) => {
  expect(syllables(name)).toBe(reading)
})

test.each([
  ['江厦街道', 'jiang xia jie dao'],
  ['牟山镇', 'mou|mu shan zhen'],
  ['余姚市牟山镇', 'yu yao shi mou|mu shan zhen'],
  ['乐清市', 'yue qing shi'],
  ['於潜镇', 'yu qian zhen'],
  ['崧厦街道', 'song xia jie dao'],
])('%s is read as a place, %s', (name, reading) => {
  expect(syllables(name)).toBe(reading)
})

test('each character of a project has its place, those without a reading too', () => {
  expect(syllables('𠮷 绿道（一期）2')).toBe('  lu|lv dao  yi qi  ')
})
