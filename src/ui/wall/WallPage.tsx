import {type CSSProperties, useEffect, useLayoutEffect, useMemo, useState} from 'react'
import {formatDay} from '#domain/month'
import {localText} from '#i18n/words'
import type {ModeProps} from '#ui/modeProps'
import {PanelBoundary} from '#ui/PanelBoundary'
import {useWords} from '#ui/Session'
import {parseWall, type WallSettings, wallSettings} from '#view/wallSettings'
import {useWallWords} from './useWallWords'
import {WallFigures} from './WallFigures'
import {WallHouses} from './WallHouses'
import {WallLegend} from './WallLegend'
import {WallMap} from './WallMap'
import {WallRanking} from './WallRanking'
import {WallSentence} from './WallSentence'
import {WallTime} from './WallTime'
import type {Area} from './wallAreas'
import {type WallLayout, type WallPart, wallLayout} from './wallLayout'
import './wall.css'

/** Desk pixels of the planner's type in a hundredth of the wall's height: its smallest is then 2.1 of them. */
const DESK_PIXELS = 0.176

/** Wall mode: nobody touches it, and it is read from five metres. */
export default function WallPage(props: ModeProps) {
  const {state} = props
  const settings = useMemo(() => wallSettings(parseWall(new URLSearchParams(location.search)).wall), [])
  const layout = useLayout(settings)
  const scale = layout.unit * DESK_PIXELS
  useRootSize(scale)
  useWayBack(() => state.change({mode: 'plan'}))
  const [county] = useState(-1)
  const {areas, unit} = layout
  const toured = county < 0 ? null : state.dataset.counties.code[county]
  const part = (name: WallPart, what: React.ReactNode) => (
    <div className={`wall__part wall__${name}`} style={placeOf(areas[name])}>
      <PanelBoundary resetKey={state.snapshot}>{what}</PanelBoundary>
    </div>
  )
  return (
    <main className="wall" data-kind={layout.kind} style={{'--u': `${unit}px`} as CSSProperties}>
      {part('map', <MapOfWall {...props} layout={layout} scale={scale} county={county} />)}
      {part('head', <WallHead state={state} />)}
      {part('sentence', <WallSentence state={state} area={areas.sentence} unit={unit} />)}
      {part('figures', <WallFigures state={state} direction={layout.figures} />)}
      {part('legend', <WallLegend state={state} />)}
      {part('ranking', <WallRanking state={state} area={areas.ranking} unit={unit} toured={toured} />)}
      {part('houses', <WallHouses state={state} />)}
      {part('time', <WallTime state={state} />)}
    </main>
  )
}

function placeOf({left, top, width, height}: Area): CSSProperties {
  return {left, top, width, height}
}

/** Whose figures, and as of when: on every wall, whatever is shown. */
function WallHead({state}: Pick<ModeProps, 'state'>) {
  const words = useWords()
  const wall = useWallWords()
  const {campaign} = state.dataset
  const dot = words.language === 'en' ? ' · ' : '·'
  const boundaries = campaign.boundaries ? campaign.boundaries.name[words.language] : wall.schematic
  const said = [
    words.header.asOf(formatDay(state.reading.asOf)),
    campaign.synthetic && words.header.synthetic,
    boundaries,
  ]
  return (
    <>
      <p className="wall__brand">
        <b>{words.appName}</b> {localText(campaign.title, words.language)}
      </p>
      <p className="wall__source">{said.filter(Boolean).join(dot)}</p>
    </>
  )
}

type MapProps = ModeProps & {layout: WallLayout; scale: number; county: number}

/** The map with its edges faded into the page. */
function MapOfWall({state, renderer, landUrl, onShow, layout, scale, county}: MapProps) {
  const {areas, seams, unit, kind} = layout
  const obstacles = useMemo(
    () => [areas.legend, ...seams].map((one) => within(one, areas.map)),
    [areas, seams],
  )
  const covered = useMemo(() => {
    const [x, y] = [(kind === 'tiled' ? 3 : 5) * unit, 3 * unit]
    return {top: y, bottom: y, left: x, right: x}
  }, [kind, unit])
  if (!renderer) return null
  return (
    <>
      <WallMap
        {...{state, renderer, landUrl, onShow, scale, county, covered, obstacles}}
        onContext={() => {}}
      />
      <div className="wall-map__edge" />
    </>
  )
}

function within({left, top, width, height}: Area, outer: Area) {
  const [x, y] = [left - outer.left, top - outer.top]
  return {left: x, top: y, right: x + width, bottom: y + height}
}

/** Follows the window. */
function useLayout(settings: WallSettings): WallLayout {
  const [size, setSize] = useState({width: innerWidth, height: innerHeight})
  useEffect(() => {
    const follow = () => setSize({width: innerWidth, height: innerHeight})
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return useMemo(() => wallLayout(size.width, size.height, settings), [size, settings])
}

/** M and Esc lead back to the plan. */
function useWayBack(back: () => void): void {
  useEffect(() => {
    const onKey = ({key, ctrlKey, metaKey, altKey}: KeyboardEvent) => {
      if (!ctrlKey && !metaKey && !altKey && (key === 'Escape' || key.toLowerCase() === 'm')) back()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

/** The planner's parts are in rem: on a wall these grow with it. */
function useRootSize(scale: number): void {
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${16 * scale}px`
    return () => {
      document.documentElement.style.fontSize = ''
    }
  }, [scale])
}
