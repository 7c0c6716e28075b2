import {expect, test} from 'vitest'
import {createPlayer} from '#view/playback'

/** A clock that stands still until told, and a reel of some months. */
function setting(count = 5, month = 0, options: {speed?: number; loop?: boolean} = {}) {
  let time = 1000
  let frames: (() => void)[] = []
  const shown = [month]
  const clock = {
    now: () => time,
    schedule(callback: () => void) {
      frames.push(callback)
      return () => {
        frames = frames.filter((one) => one !== callback)
      }
    },
  }
  const reel = {
    count: () => count,
    shown: () => shown[shown.length - 1],
    show: (next: number) => void shown.push(next),
  }
  const player = createPlayer(clock, reel, {speed: 1, ...options})
  return {
    player,
    shown,
    /** Time goes by, then a frame comes. */
    after(milliseconds: number) {
      time += milliseconds
      const due = frames
      frames = []
      for (const frame of due) frame()
      return shown[shown.length - 1]
    },
    waiting: () => frames.length,
  }
}

test('plays a month for as long as the speed says', () => {
  const {player, after, shown} = setting(5, 0, {speed: 2})
  player.play()
  expect([after(499), after(1), after(499), after(1)]).toEqual([0, 1, 1, 2])
  expect(shown).toEqual([0, 1, 2])
})

test('a late frame leaves months out and does not fall behind', () => {
  const {player, after, shown} = setting(9)
  player.play()
  expect([after(3500), after(500), after(1000)]).toEqual([3, 4, 5])
  expect(shown).toEqual([0, 3, 4, 5])
})

test('stops at the end', () => {
  const {player, after, waiting} = setting(3)
  player.play()
  after(9000)
  expect([player.state().playing, after(1000), waiting()]).toEqual([false, 2, 0])
})

test('starts over when it is resumed at the end', () => {
  const {player, after, shown} = setting(3, 2)
  player.play()
  expect([shown.at(-1), after(1000)]).toEqual([0, 1])
})

test('in a loop the last month is held, then the first comes', () => {
  const {player, after} = setting(3, 1, {loop: true})
  player.play()
  expect([after(1000), after(999), after(1), after(7000)]).toEqual([2, 2, 0, 1])
})

test('out of the loop it goes on from the month shown', () => {
  const {player, after} = setting(4, 0, {loop: true})
  player.play()
  expect(after(5000)).toBe(1)
  player.setLoop(false)
  expect([after(1000), after(1000), player.state().playing]).toEqual([2, 3, false])
})

test('pauses, and goes on from there', () => {
  const {player, after, waiting} = setting(9)
  player.play()
  after(2000)
  player.pause()
  expect([after(5000), waiting()]).toEqual([2, 0])
  player.toggle()
  expect(after(1000)).toBe(3)
})

test('a step pauses and stays within the months', () => {
  const {player, shown} = setting(3, 1)
  player.play()
  player.step(1)
  player.step(1)
  expect([player.state().playing, shown.at(-1)]).toEqual([false, 2])
  player.step(-9)
  expect(shown.at(-1)).toBe(0)
})

test('goes on from a month that somebody else set', () => {
  const {player, after, shown} = setting(20)
  player.play()
  after(1000)
  shown.push(10)
  expect([after(900), after(1000)]).toEqual([10, 11])
})

test('a new speed counts from now', () => {
  const {player, after} = setting(20)
  player.play()
  after(2000)
  player.setSpeed(10)
  expect(after(300)).toBe(5)
  expect(() => player.setSpeed(0)).toThrow('0')
})

test('a single month cannot be played', () => {
  const {player, waiting} = setting(1)
  player.play()
  expect([player.state().playing, waiting()]).toEqual([false, 0])
})

test('tells its listeners of every change, until they leave', () => {
  const {player} = setting()
  const heard: boolean[] = []
  const leave = player.subscribe(() => heard.push(player.state().playing))
  player.play()
  player.pause()
  leave()
  player.play()
  expect(heard).toEqual([true, false])
})

test('never has more than one frame waiting', () => {
  const {player, after, waiting} = setting(20)
  player.play()
  player.play()
  after(100)
  player.pause()
  player.play()
  expect(waiting()).toBe(1)
})
