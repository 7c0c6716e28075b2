import {existsSync} from 'node:fs'
import {createServer as createHttp, type RequestListener} from 'node:http'
import {createServer as createHttps} from 'node:https'
import type {AddressInfo} from 'node:net'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import sirv from 'sirv'
import {addressesOf, certificateFor} from './certificate'
import {type Options, readOptions} from './options'

/** The folder that this file lies in: the built page. */
const PAGE = fileURLToPath(new URL('.', import.meta.url))

await main()

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const listener = listenerOf(options)
  const certificate = options.tls ? await certificateFor(options, join(process.cwd(), 'zhentu-tls')) : null
  const server = certificate ? createHttps(certificate, listener) : createHttp(listener)
  server.on('error', (error) => {
    console.error(`The server could not start: ${error.message}`)
    process.exit(1)
  })
  server.listen(options.port, options.host, () => {
    const {port} = server.address() as AddressInfo
    const scheme = certificate ? 'https' : 'http'
    for (const host of addressesOf(options.host)) console.log(`${scheme}://${host}:${port}${options.base}`)
    if (certificate?.made) console.log(`Certificate: ${certificate.made}`)
  })
}

/** The page under `base`, packages under `base` + data/; every file asked for anew, so that changed data are seen. */
function listenerOf({base, data}: Options): RequestListener {
  const page = sirv(PAGE, {dev: true, etag: true, dotfiles: false})
  const packages = data === null ? null : sirv(resolve(data), {dev: true, etag: true, dotfiles: false})
  return (request, response) => {
    const url = request.url ?? '/'
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('date', new Date().toUTCString())
    if (`${url}/` === base) return redirect(response, base)
    if (!url.startsWith(base)) return missing(response)
    request.url = `/${url.slice(base.length)}`
    if (packages && request.url.startsWith('/data/')) {
      request.url = request.url.slice('/data'.length)
      return packages(request, response, () => missing(response))
    }
    return page(request, response, () => missing(response))
  }
}

type Response = Parameters<RequestListener>[1]

function redirect(response: Response, location: string): void {
  response.writeHead(301, {location})
  response.end()
}

function missing(response: Response): void {
  response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'})
  response.end('Not here\n')
}

if (!existsSync(join(PAGE, 'index.html')))
  console.error('index.html is missing beside this file: the page was not built')
