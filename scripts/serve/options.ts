import {parseArgs} from 'node:util'

export interface Options {
  host: string
  port: number
  /** The path that the page is served under; begins and ends with a slash. */
  base: string
  /** A folder of packages, served under data/; null = none. */
  data: string | null
  tls: boolean
  /** Files of one's own certificate; null = one is made. */
  certificate: {cert: string; key: string} | null
}

const USAGE = `usage: node serve.mjs [--port 8080] [--host 0.0.0.0] [--base /] [--data FOLDER]
                     [--tls [--cert FILE --key FILE]]

  --data   a folder of packages: FOLDER/ours/campaign.json opens as ?data=data/ours/campaign.json
  --tls    https, without which browsers allow no work offline, no wake lock and no clipboard
           beyond this computer; without --cert a certificate is made in ./zhentu-tls`

/** What the command line says; ends with 2 and the usage where that is nothing. */
export function readOptions(args: string[]): Options {
  try {
    const {values} = parseArgs({
      args,
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '0.0.0.0'},
        base: {type: 'string', default: '/'},
        data: {type: 'string'},
        tls: {type: 'boolean', default: false},
        cert: {type: 'string'},
        key: {type: 'string'},
        help: {type: 'boolean', short: 'h', default: false},
      },
    })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    const {cert, key} = values
    if ((cert === undefined) !== (key === undefined)) throw new Error('--cert and --key come together')
    return {
      host: values.host,
      port: portOf(values.port),
      base: `/${values.base.split('/').filter(Boolean).join('/')}/`.replace('//', '/'),
      data: values.data ?? null,
      tls: values.tls || cert !== undefined,
      certificate: cert === undefined || key === undefined ? null : {cert, key},
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${text}`)
  return port
}
