import {createReadStream, existsSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

export interface FileServer {
  origin: string
  /** The files given since the last call. */
  given(): string[]
  close(): Promise<void>
}

/** Serves folders, each below its own path (`{app: '/tmp/dist'}` at /app/), on a free port of this machine. */
export async function serveFolders(folders: Record<string, string>): Promise<FileServer> {
  let given: string[] = []
  const server = createServer((request, response) => {
    const file = fileOf(folders, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    if (!file) {
      response.writeHead(404).end()
      return
    }
    given.push(file)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, {'content-type': type, 'content-length': statSync(file).size})
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given: () => given.splice(0),
    close: () =>
      new Promise((done) => {
        given = []
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function fileOf(folders: Record<string, string>, path: string): string | null {
  const [, name, ...rest] = path.split('/')
  const folder = folders[name]
  if (!folder) return null
  const file = join(folder, normalize(`/${rest.join('/') || 'index.html'}`))
  return existsSync(file) && statSync(file).isFile() ? file : null
}
