import {type CSSProperties, type ReactNode, useEffect, useMemo, useState} from 'react'
import type {WallPlace} from '#domain/wall'
import {PanelBoundary} from '#ui/PanelBoundary'
import {useMapHealth} from '#ui/useMapHealth'
import {useRootSize} from '#ui/useRootSize'
import type {WallProps} from '#ui/wallServices'
import {useIdlePointer, useNight, usePixelRatio, useScreenLock} from './useScreen'
import {useWallControl} from './useWallControl'
import {WallFigures} from './WallFigures'
import {WallHead} from './WallHead'
import {WallHouses} from './WallHouses'
import {WallInfo} from './WallInfo'
import {WallLegend} from './WallLegend'
import {WallMapPane} from './WallMapPane'
import {WallPanel} from './WallPanel'
import {WallRanking} from './WallRanking'
import {WallSentence} from './WallSentence'
import {WallTime} from './WallTime'
import {type Area, around} from './wallAreas'
import {type WallLayout, type WallPart, wallLayout} from './wallLayout'

/** Desk pixels of the planner's type in a hundredth of the wall's height: its smallest is then 2.1 of them. */
const DESK_PIXELS = 0.176

/** All that the wall shows, each part in its own place. */
export function WallBoard(props: WallProps) {
  const {state, settings, clock, freshness} = props
  const control = useWallControl(props)
  const layout = useLayout(settings)
  const scale = layout.unit * DESK_PIXELS
  useRootSize(scale)
  const health = useMapHealth(clock)
  const lock = useScreenLock()
  const isIdle = useIdlePointer()
  const isNight = useNight(settings.night, clock)
  const ratio = usePixelRatio()
  const {unit} = layout
  const areas = useMemo(() => areasOf(layout, state.dataset.houses.count > 0), [layout, state.dataset])
  const {county} = control
  const toured = county < 0 ? null : state.dataset.counties.code[county]
  const part = (name: WallPart, what: ReactNode) => (
    <div className={`wall__part wall__${name}`} style={placeOf(areas[name])}>
      <PanelBoundary resetKey={state.snapshot}>{what}</PanelBoundary>
    </div>
  )
  return (
    <main
      className={isIdle && !control.isOpen ? 'wall wall--idle' : 'wall'}
      data-kind={layout.kind}
      data-swaps={freshness.swaps}
      style={{'--u': `${unit}px`} as CSSProperties}
    >
      {part(
        'map',
        <WallMapPane
          key={`${ratio} ${health.mends}`}
          {...props}
          {...{layout, scale, county}}
          onContext={health.onContext}
        />,
      )}
      {part('head', <WallHead state={state} freshness={freshness} />)}
      {part('sentence', <WallSentence state={state} area={areas.sentence} unit={unit} county={county} />)}
      {part('figures', <WallFigures state={state} direction={layout.figures} county={county} />)}
      {part('legend', <WallLegend state={state} isToured={county >= 0} />)}
      {part('ranking', <WallRanking state={state} area={areas.ranking} unit={unit} toured={toured} />)}
      {part('houses', <WallHouses state={state} area={areas.houses} unit={unit} county={county} />)}
      {part('time', <WallTime state={state} />)}
      {isNight && <div className="wall__night" />}
      {control.isOpen && <WallPanel report={control.report} act={control.act} onClose={control.close} />}
      {control.isInfo && (
        <WallInfo {...props} {...{lock, ratio}} losses={health.losses} rounds={control.report.rounds} />
      )}
      {control.report.isBlack && <div className="wall__black" />}
    </main>
  )
}

/** Without houses the counties have their room too, unless that is another screen. */
function areasOf({kind, areas}: WallLayout, hasHouses: boolean): WallLayout['areas'] {
  if (hasHouses || kind === 'tiled') return areas
  return {...areas, ranking: around([areas.ranking, areas.houses])}
}

function placeOf({left, top, width, height}: Area): CSSProperties {
  return {left, top, width, height}
}

/** Follows the window. */
function useLayout(place: WallPlace): WallLayout {
  const [size, setSize] = useState({width: innerWidth, height: innerHeight})
  useEffect(() => {
    const follow = () => setSize({width: innerWidth, height: innerHeight})
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return useMemo(() => wallLayout(size.width, size.height, place), [size, place])
}
