import {useEffect, useMemo, useState} from 'react'
import {formatDay, formatMonth, type Month} from '#domain/month'
import type {ProgrammeChoice} from '#domain/wall'
import {useWords} from '#ui/Session'
import type {WallProps} from '#ui/wallServices'
import type {ProgrammePlayer} from '#view/programme'
import {wallSettings, withProgramme} from '#view/wallSettings'
import {clockTime} from './clockTime'
import {useWallChannel} from './useChannel'
import {useProgramme} from './useProgramme'
import {useWallWords} from './useWallWords'
import {commandOfKey, type WallCommand, type WallReport} from './wallControl'

/** What plays on the wall, and who steers it: its own keys, its panel, another window. */
export function useWallControl({state, settings, clock, onReload, freshness}: WallProps) {
  const words = useWords()
  const wall = useWallWords()
  const [chosen, setChosen] = useState<ProgrammeChoice | null>(null)
  const programme = useMemo(() => ({...settings.programme, ...chosen}), [settings, chosen])
  const {player, now} = useProgramme(state, programme, clock)
  const [isBlack, setBlack] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [isInfo, setInfo] = useState(false)
  const stop = now.stops[now.at]
  const county = stop?.kind === 'county' ? stop.county : -1
  const {counties, campaign} = state.dataset
  const name = words.language === 'en' ? counties.nameEn[county] : counties.name[county]
  const asOf = words.header.asOf(formatDay(state.reading.asOf))
  const {unreachableSince} = freshness
  const report: WallReport = {
    month: formatMonth((campaign.timeline.start + state.month) as Month),
    beside: stop?.kind === 'county' ? name : stop ? wall.beside[stop.kind] : '',
    playing: now.playing,
    at: now.at,
    stops: now.stops.length,
    rounds: now.rounds,
    isBlack,
    programme: choiceOf(programme),
    data:
      unreachableSince === null
        ? asOf
        : `${asOf}${words.pause}${wall.unreachable(clockTime(unreachableSince))}`,
  }
  const act = (command: WallCommand) => {
    const screen: Partial<Record<WallCommand['ask'], () => void>> = {
      black: () => setBlack(!isBlack),
      info: () => setInfo(!isInfo),
      panel: () => setOpen(!isOpen),
      reload: onReload,
      plan: () => state.change({mode: 'plan'}),
      fullscreen: toggleFullscreen,
    }
    if (command.ask === 'programme') {
      const choice = {...choiceOf(programme), ...command.programme}
      setChosen(choice)
      const usual = wallSettings(campaign.wall).programme
      const query = withProgramme(location.search, choice, usual)
      history.replaceState(history.state, '', `?${query}${location.hash}`)
    } else (screen[command.ask] ?? (() => steer(player, command.ask)))()
  }
  useWallChannel(report, act)
  useWallKeys(act, () => {
    if (isOpen) setOpen(false)
    else if (isBlack) setBlack(false)
    else state.change({mode: 'plan'})
  })
  return {county, report, act, isOpen, isInfo, close: () => setOpen(false)}
}

function choiceOf(programme: ProgrammeChoice): ProgrammeChoice {
  const {parts, pace, monthSeconds, phaseEndSeconds, countySeconds, wholeSeconds} = programme
  return {parts, pace, monthSeconds, phaseEndSeconds, countySeconds, wholeSeconds}
}

function steer(player: ProgrammePlayer, ask: WallCommand['ask']): void {
  const {at, stops} = player.state()
  const ways: Partial<Record<WallCommand['ask'], () => void>> = {
    toggle: player.toggle,
    next: () => player.step(1),
    back: () => player.step(-1),
    leap: () => player.leap(1),
    leapBack: () => player.leap(-1),
    first: () => player.step(-at),
    last: () => player.step(stops.length - 1 - at),
  }
  ways[ask]?.()
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // A browser refuses it to a window that nobody has touched.
  done.catch(() => {})
}

function useWallKeys(act: (command: WallCommand) => void, onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A button does by itself what its own keys ask.
      const isOnControl = event.target instanceof Element && event.target.closest('button, select, input, a')
      if (isOnControl && /^( |Enter|Arrow)/.test(event.key)) return
      const command = commandOfKey(event)
      if (event.key === 'Escape') onEscape()
      else if (command) act(command)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
