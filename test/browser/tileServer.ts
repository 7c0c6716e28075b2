import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {gcj02} from '#domain/gcj02'
import {mercatorX, mercatorY} from '#scene/mercator'
import {archiveOf, png} from '../builders/tiles'

/** A place that the maps of this server mark in red, on green. */
export const MARK = {lon: 120.8, lat: 29.3}
export const ARCHIVE = archiveOf(png(8, () => [0, 160, 0]))
const [RED, GREEN] = [
  [220, 0, 0],
  [0, 160, 0],
] as const
const SIZE = 256
const PLAIN = png(SIZE, () => GREEN)

/** A server of tiles on another port, which can be taken away: `/wgs/z/x/y`, `/gcj/z/x/y`, `/map.pmtiles`. */
export async function startTiles() {
  const asked: string[] = []
  let server: Server
  let port = 0
  const listen = () =>
    new Promise<void>((done) => {
      server = createServer((request, response) => {
        const path = request.url ?? ''
        asked.push(path)
        const [, datum, z, x, y] = /^\/(wgs|gcj)\/(\d+)\/(\d+)\/(\d+)/.exec(path) ?? []
        const from = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
        const part = from && ARCHIVE.subarray(Number(from[1]), Number(from[2]) + 1)
        const body = datum ? tile(datum === 'gcj', Number(z), Number(x), Number(y)) : part
        response.writeHead(body ? (datum ? 200 : 206) : 404, {
          'access-control-allow-origin': '*',
          'content-length': body?.length ?? 0,
        })
        response.end(body)
      }).listen(port, '127.0.0.1', done)
    })
  await listen()
  port = (server!.address() as AddressInfo).port
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    asked,
    /** Of itself it does nothing where it runs. */
    start: () => (server.listening ? Promise.resolve() : listen()),
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function tile(isShifted: boolean, z: number, x: number, y: number): Uint8Array {
  const [lon, lat] = isShifted ? gcj02(MARK.lon, MARK.lat) : [MARK.lon, MARK.lat]
  const world = SIZE * 2 ** z
  const markX = (mercatorX(lon) / 512) * world - x * SIZE
  const markY = world - (mercatorY(lat) / 512) * world - y * SIZE
  const isFar = [markX, markY].some((at) => at < -8 || at > SIZE + 8)
  if (isFar) return PLAIN
  return png(SIZE, (px, py) =>
    Math.max(Math.abs(px + 0.5 - markX), Math.abs(py + 0.5 - markY)) < 8 ? RED : GREEN,
  )
}
