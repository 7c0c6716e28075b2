import {expect, test} from 'vitest'
import {createProgramme, type Playable, type Stop, stopsOf} from '#view/programme'
import {wallSettings} from '#view/wallSettings'
import {aClock} from '../builders/clock'

const PLAYABLE: Playable = {last: 3, phaseEnds: [1, 3], behind: [7, 4]}
const PROGRAMME = {
  ...wallSettings().programme,
  monthSeconds: 1,
  phaseEndSeconds: 5,
  countySeconds: 3,
  wholeSeconds: 4,
  resumeSeconds: 60,
}

function setting(programme = PROGRAMME, playable = PLAYABLE) {
  const clock = aClock()
  const shown: string[] = []
  const nameOf = ({kind, month, county}: Stop) => (county < 0 ? `${kind} ${month}` : `county ${county}`)
  const player = createProgramme(clock, (stop) => shown.push(nameOf(stop)))
  player.renew(stopsOf(programme, playable), programme.resumeSeconds)
  return {clock, player, shown}
}

test('plays the months, rests at the ends of phases, tours who is behind, and comes back to the whole', () => {
  expect(
    stopsOf(PROGRAMME, PLAYABLE).map(({kind, month, county, seconds}) => [kind, month, county, seconds]),
  ).toEqual([
    ['month', 0, -1, 1],
    ['phase-end', 1, -1, 5],
    ['month', 2, -1, 1],
    ['phase-end', 3, -1, 5],
    ['county', 3, 7, 3],
    ['county', 3, 4, 3],
    ['whole', 3, -1, 4],
  ])
})

test('goes round and round, each stop for its own time', () => {
  const {clock, player, shown} = setting()
  player.play()
  clock.pass(999)
  expect(shown).toEqual([])
  clock.pass(1)
  clock.pass(4999)
  expect(shown).toEqual(['phase-end 1'])
  clock.pass(1 + 1000 + 5000 + 3000 + 3000 + 4000)
  expect(shown).toEqual([
    'phase-end 1',
    'month 2',
    'phase-end 3',
    'county 7',
    'county 4',
    'whole 3',
    'month 0',
  ])
  expect(player.state().rounds).toBe(1)
})

test('a computer that slept goes on from where it was', () => {
  const {clock, player, shown} = setting()
  player.play()
  clock.sleep(8 * 3600 * 1000)
  expect(shown).toEqual(['phase-end 1'])
})

test('who takes it over has it for a while, then it goes on by itself', () => {
  const {clock, player, shown} = setting()
  player.play()
  player.step(1)
  player.step(-2)
  expect(shown).toEqual(['phase-end 1', 'whole 3'])
  clock.pass(59_999)
  expect(player.state().playing).toBe(false)
  clock.pass(1)
  expect(player.state().playing).toBe(true)
})

test('leaps from one end of a phase, county or overview to the next', () => {
  const {player, shown} = setting()
  player.leap(1)
  player.leap(1)
  player.leap(1)
  player.leap(-1)
  expect(shown).toEqual(['phase-end 1', 'phase-end 3', 'county 7', 'phase-end 3'])
})

test('other data leave it where it is, also where that county is behind no more', () => {
  const {player} = setting()
  player.step(4)
  player.renew(stopsOf(PROGRAMME, {...PLAYABLE, behind: [4, 7]}), 60)
  const {stops, at} = player.state()
  expect(stops[at]).toMatchObject({kind: 'county', county: 7})
  player.renew(stopsOf(PROGRAMME, {...PLAYABLE, behind: [4]}), 60)
  expect(player.state().stops[player.state().at]).toMatchObject({county: -1, month: 3})
})

test('one that stands still is gone through by hand, and does not begin by itself', () => {
  const still = {...PROGRAMME, parts: [], resumeSeconds: 0}
  const {clock, player, shown} = setting(still)
  clock.pass(1e7)
  expect(shown).toEqual([])
  player.step(1)
  expect(shown).toEqual(['phase-end 1'])
})

test('nothing is left waiting when it ends', () => {
  const {clock, player} = setting()
  player.play()
  player.end()
  expect(clock.waiting()).toBe(0)
})
