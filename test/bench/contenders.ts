/**
 * Who shows a change of month: the page, its map alone as the page draws it on this computer and by shaders, and the
 * same work written the usual way.
 */
export const CONTENDERS = [
  {id: 'page', name: 'Zhentu, the whole page'},
  {id: 'map', name: 'Zhentu, the map alone'},
  {id: 'shaders', name: 'Zhentu, the map alone by shaders'},
  {id: 'leaflet', name: 'Leaflet, canvas'},
  {id: 'deck', name: 'deck.gl, data rebuilt'},
] as const

export type ContenderId = (typeof CONTENDERS)[number]['id']

/** @param name of a package's folder */
export function addressOf(id: ContenderId, origin: string, name: string): string {
  const folder = `/packages/${name}`
  const query =
    id === 'page'
      ? {data: `${folder}/campaign.json`, measure: 'progress', layers: 'projects,houses', lang: 'zh-CN'}
      : {package: folder, land: '/app/basemap/land.json', ...(id === 'shaders' ? {renderer: 'gpu'} : {})}
  return `${origin}${PATHS[id]}?${new URLSearchParams(query)}`
}

const PATHS: Record<ContenderId, string> = {
  page: '/app/',
  map: '/pages/map.html',
  shaders: '/pages/map.html',
  leaflet: '/pages/leaflet.html',
  deck: '/pages/deck.html',
}

/** Runs in the app's page: it is measured through what it offers to host pages. */
export function adaptPage(): void {
  const nameOf = (month: number) => {
    const calendar = 9 + month
    return `${2016 + Math.floor(calendar / 12)}-${String((calendar % 12) + 1).padStart(2, '0')}`
  }
  window.contender = {
    ready: window.zhentu.ready,
    months: 36,
    async step(month) {
      await window.zhentu.setView({month: nameOf(month)})
      const last = performance.getEntriesByName('zhentu:step').at(-1)
      return last ? last.startTime + last.duration : performance.now()
    },
  }
}
