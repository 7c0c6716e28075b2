import {expect, test} from 'vitest'
import {isNight} from '#domain/wall'
import {lengthened, moved, toggled} from '#ui/wall/wallControl'
import {parseWall, wallSettings, withProgramme} from '#view/wallSettings'

const settingsOf = (query: string) => wallSettings(parseWall(new URLSearchParams(query)).setup)

test('reads how the screens stand, and leaves the rest as usual', () => {
  expect(settingsOf('tiles=3x2&bezel=12&distance=8&height=2.2')).toMatchObject({
    columns: 3,
    rows: 2,
    bezel: 12,
    distance: 8,
    wallHeight: 2.2,
    reloadMinutes: 10,
    night: null,
  })
})

test('a night may go past midnight', () => {
  const {night} = settingsOf('night=22:00-06:30')
  const minutes = [21 * 60 + 59, 22 * 60, 0, 6 * 60 + 29, 6 * 60 + 30]
  expect(minutes.map((minute) => isNight(night!, minute))).toEqual([false, true, true, true, false])
})

test('the programme may stand still, or consist of one part', () => {
  expect(settingsOf('programme=off').programme.parts).toEqual([])
  expect(settingsOf('programme=tour').programme).toMatchObject({parts: ['tour'], countySeconds: 8})
})

test('the address goes before the package', () => {
  const {setup} = parseWall(new URLSearchParams('reload=2'))
  const ofPackage = {reloadMinutes: 30, programme: {countySeconds: 20}}
  expect(wallSettings(ofPackage, setup)).toMatchObject({reloadMinutes: 2, programme: {countySeconds: 20}})
})

test.each([
  'tiles=0x2',
  'tiles=3',
  'bezel=-1',
  'reload=soon',
  'night=22-22',
  'night=25-26',
  'programme=dance',
  'programme=tour,tour',
  'seconds=1,2,3',
  'seconds=1,2,3,x',
])('a wrong value is ignored and told: %s', (query) => {
  const [key, value] = query.split('=')
  expect(parseWall(new URLSearchParams(query))).toEqual({setup: {}, remote: false, notices: [{key, value}]})
})

test('a programme chosen on the wall stands in the address, beside what others wrote there', () => {
  const usual = wallSettings().programme
  const chosen = {...usual, parts: ['tour', 'play'] as const, pace: 2, countySeconds: 20}
  const search = withProgramme('?mode=wall&utm=x&data=a/b.json', chosen, usual)
  expect(search).toBe('mode=wall&utm=x&data=a/b.json&programme=tour,play&pace=2&seconds=1.5,8,20,15')
  expect(settingsOf(search).programme).toEqual(chosen)
  const back = withProgramme(search, {...usual, parts: []}, usual)
  expect(back).toBe('mode=wall&utm=x&data=a/b.json&programme=off')
})

test('what the package says is chosen away from in the address, also where it is usual elsewhere', () => {
  const ofPackage = {programme: {pace: 2, countySeconds: 20}}
  const search = withProgramme('', wallSettings().programme, wallSettings(ofPackage).programme)
  const {setup} = parseWall(new URLSearchParams(search))
  expect(wallSettings(ofPackage, setup).programme).toEqual(wallSettings().programme)
})

test('a part moves by one and stays where it has no neighbour; one that is added comes last', () => {
  expect(moved(['play', 'tour'], 'tour', -1)).toEqual(['tour', 'play'])
  expect(moved(['play', 'tour'], 'tour', 1)).toEqual(['play', 'tour'])
  expect(toggled(toggled(['play', 'tour'], 'play'), 'play')).toEqual(['tour', 'play'])
})

test('a stop stands longer or shorter by steps, up to an end', () => {
  const usual = wallSettings().programme
  expect(lengthened(usual, 'countySeconds', 1)).toBe(10)
  expect(lengthened({...usual, monthSeconds: 0.5}, 'monthSeconds', -1)).toBe(0.5)
})
