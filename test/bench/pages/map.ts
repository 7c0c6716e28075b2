import {Deck} from '@deck.gl/core'
import {mapRenderer} from '#app/capabilities'
import {RegistryClient} from '#app/registryClient'
import type {Outline} from '#domain/dataset'
import {NO_FILTER, type Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {CampaignMap} from '#map/CampaignMap'
import {selectionWithin} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {groundOf, type Scene, type SceneSettings, sceneOf} from '#scene/scene'
import type {Contender} from '../contender'

/**
 * Zhentu's map by itself, as large as the window: from a month to its picture, without the page around it. It is
 * drawn as the page would draw it on this computer, or as the address says (`renderer=gpu`).
 */
const renderer = mapRenderer(location.search) ?? 'gpu'
const drawing: {deck: Deck | null; scene: Scene | null} = {deck: null, scene: null}
let map: CampaignMap
let sceneAt: (month: number) => Scene

// The map keeps its deck to itself; a mere redraw of it is what a step is compared with.
const own = Deck.prototype.setProps
Deck.prototype.setProps = function (this: Deck, props) {
  drawing.deck = this
  return own.call(this, props)
}

const MONTHS = 36
window.contender = {ready: load(), months: MONTHS, step, redraw} satisfies Contender

async function load(): Promise<void> {
  const address = new URLSearchParams(location.search)
  const registry = new RegistryClient()
  const {outline} = await registry.open(
    new URL(`${address.get('package')}/campaign.json`, location.href).href,
  )
  if (!outline) throw new Error('the package cannot be read')
  map = new CampaignMap({
    container: document.getElementById('map')!,
    landUrl: address.get('land') ?? '',
    theme: 'light',
    scale: 1,
    renderer,
    obstacles: () => [],
    onHover: () => {},
    onClick: () => {},
    onCamera: () => {},
    onContext: () => {},
    onScales: () => {},
  })
  const scenes = await scenesOf(registry, outline)
  sceneAt = scenes
  const {bounds} = scenes(17).ground
  if (bounds) map.fit(bounds, {top: 0, right: 0, bottom: 0, left: 0})
  await map.show(scenes(17))
}

async function scenesOf(registry: RegistryClient, outline: Outline): Promise<(month: number) => Scene> {
  const reading: Reading = {filter: NO_FILTER, basis: 'date', asOf: outline.campaign.asOf}
  const {timeline} = await registry.account(reading)
  const ground = groundOf(outline, registry.sourceOf(reading))
  const settings: SceneSettings = {
    theme: 'light',
    language: 'zh-CN',
    measure: 'progress',
    by: 'township',
    selected: -1,
    layers: ['projects', 'houses'],
    selection: selectionWithin(outline, NO_FILTER),
  }
  let previous: Scene | undefined
  return (month) => {
    previous = sceneOf(ground, snapshotAt(timeline, month as MonthIndex), settings, previous)
    return previous
  }
}

async function step(month: number): Promise<number> {
  drawing.scene = sceneAt(month)
  await map.show(drawing.scene)
  return performance.now()
}

/** Without a graphics card the month's picture is painted again; deck.gl then draws nothing of it. */
function redraw(): Promise<unknown> {
  if (renderer === 'gpu') drawing.deck?.redraw('measured')
  else if (drawing.scene) void map.show(drawing.scene)
  return new Promise((drawn) => requestAnimationFrame(drawn))
}
