import {isSoftwareRenderer, type Renderer} from '#map/software/detect'

/** The coast and the neighbours around any campaign, drawn without a network. */
export const LAND_URL = './basemap/land.json'

/**
 * How this computer draws maps, null where it does not; asked once, and the asked-for context is given back.
 * @param search the address's query, where an operator may say `renderer=gpu` or `renderer=cpu`
 */
export function mapRenderer(search: string): Renderer | null {
  const context = document.createElement('canvas').getContext('webgl2')
  if (!context) return null
  const isSoftware = isSoftwareRenderer(context)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  const wanted = new URLSearchParams(search).get('renderer')
  if (wanted === 'gpu' || wanted === 'cpu') return wanted
  return isSoftware ? 'cpu' : 'gpu'
}
