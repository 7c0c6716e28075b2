// npm start: the map in the browser, from the files as they are here.
import {requireNode} from './node.mjs'

requireNode()
const {fileURLToPath} = await import('node:url')
const {parseArgs} = await import('node:util')
const options = readOptions()
const {ensureInstalled} = await import('./install.mjs')
await ensureInstalled()
const {createServer} = await import('vite')

const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  clearScreen: false,
  server: {host: options.host, port: options.port},
})
await server.listen()
const {local, network} = server.resolvedUrls
console.log(`\n  镇图 Zhentu   ${[...local, ...network].join('   ')}   (Ctrl-C ends it)\n`)
if (options.open && hasDisplay()) server.openBrowser()

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    // A connection that the browser holds open must not keep the person waiting.
    setTimeout(() => process.exit(0), 1000).unref()
    await server.close()
    process.exit(0)
  })
}

function readOptions() {
  const usage = 'usage: npm start -- [--port 5173] [--host localhost] [--no-open]'
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: '5173'},
        host: {type: 'string', default: 'localhost'},
        'no-open': {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${values.port}`)
    return {port, host: values.host, open: !values['no-open']}
  } catch (error) {
    console.error(`${error.message}\n${usage}`)
    process.exit(2)
  }
}

function hasDisplay() {
  if (process.env.CI) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
