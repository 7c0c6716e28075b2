import {createReadStream, existsSync, statSync} from 'node:fs'
import {createServer, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** What the server says at one path in place of a file. */
export interface Answer {
  body?: string | Uint8Array
  status?: number
  /** Waits before the first byte. */
  delayMs?: number
  /** Sends the body in this many pieces, with a wait before each. */
  pieces?: {count: number; delayMs: number}
  /** Sends half of the body and breaks the connection. */
  broken?: boolean
}

export interface Server {
  /** The built app's address; below a path, for it must work at any. */
  page: string
  /** Serves files as a package; the address of its manifest. */
  putPackage(path: string, files: Record<string, string>): string
  /** Serves an answer at a path of the app, over any file there. */
  putInApp(path: string, answer: Answer): void
  /** Serves an answer, with the faults it has, in place of one file of a package: 'tiny/houses.csv'. */
  putInPackage(path: string, answer: Answer): void
  /** The paths asked for since the last call of `forget`. */
  asked(): string[]
  forget(): void
  close(): Promise<void>
}

/** Serves the built app at /at/some/path/ and packages at /packages/, on a free port of this machine. */
export async function startServer(built: string): Promise<Server> {
  const app = '/at/some/path/'
  const answers = new Map<string, Answer>()
  let asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    asked.push(path)
    const answer = answers.get(path)
    if (answer) await say(response, path, answer)
    else sendFile(response, path.startsWith(app) ? fileOf(built, path.slice(app.length)) : null)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    page: origin + app,
    putPackage: (path, files) => {
      for (const [file, body] of Object.entries(files)) answers.set(`/packages/${path}/${file}`, {body})
      return `${origin}/packages/${path}/campaign.json`
    },
    putInApp: (path, answer) => answers.set(app + path, answer),
    putInPackage: (path, answer) => answers.set(`/packages/${path}`, answer),
    asked: () => asked,
    forget: () => {
      asked = []
      answers.clear()
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function fileOf(folder: string, path: string): string | null {
  const file = join(folder, normalize(`/${path || 'index.html'}`))
  return existsSync(file) && statSync(file).isFile() ? file : null
}

function sendFile(response: ServerResponse, file: string | null) {
  if (!file) {
    response.writeHead(404, {'content-type': 'text/plain'}).end('Not found')
    return
  }
  response.writeHead(200, {'content-type': typeOf(file), 'content-length': statSync(file).size})
  createReadStream(file).pipe(response)
}

async function say(response: ServerResponse, path: string, answer: Answer) {
  if (answer.delayMs) await pause(answer.delayMs)
  const body = Buffer.from(answer.body ?? '')
  response.writeHead(answer.status ?? 200, {'content-type': typeOf(path), 'content-length': body.length})
  if (answer.broken) {
    response.write(body.subarray(0, body.length >> 1), () => response.destroy())
    return
  }
  const {count, delayMs} = answer.pieces ?? {count: 1, delayMs: 0}
  const size = Math.ceil(body.length / count) || 1
  for (let from = 0; from < body.length && !response.destroyed; from += size) {
    if (delayMs) await pause(delayMs)
    response.write(body.subarray(from, from + size))
  }
  response.end()
}

function typeOf(path: string): string {
  return TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream'
}
