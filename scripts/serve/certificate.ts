import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {hostname, networkInterfaces} from 'node:os'
import {join} from 'node:path'
import {generate} from 'selfsigned'
import type {Options} from './options'

export interface Certificate {
  cert: string
  key: string
  /** The file to install on other computers, where it was made here. */
  made: string | null
}

const YEARS = 5

/** One's own, the one made before, or a new one for every name and address of this computer. */
export async function certificateFor({certificate}: Options, folder: string): Promise<Certificate> {
  if (certificate) return {...read(certificate.cert, certificate.key), made: null}
  const [cert, key] = [join(folder, 'zhentu.crt'), join(folder, 'zhentu.key')]
  if (!existsSync(cert) || !existsSync(key)) await make(folder, cert, key)
  return {...read(cert, key), made: cert}
}

/** Where a browser finds a server that listens at a host. */
export function addressesOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host]
  const found = Object.values(networkInterfaces()).flatMap((cards) => cards ?? [])
  return [
    'localhost',
    ...found.filter(({family, internal}) => family === 'IPv4' && !internal).map(({address}) => address),
  ]
}

async function make(folder: string, cert: string, key: string): Promise<void> {
  const name = hostname()
  const until = new Date()
  until.setFullYear(until.getFullYear() + YEARS)
  const made = await generate([{name: 'commonName', value: name}], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: until,
    extensions: [
      {name: 'basicConstraints', cA: true, critical: true},
      {name: 'keyUsage', keyCertSign: true, digitalSignature: true, keyEncipherment: true},
      {name: 'extKeyUsage', serverAuth: true},
      {
        name: 'subjectAltName',
        altNames: [
          {type: 2, value: name},
          {type: 2, value: 'localhost'},
          {type: 7, ip: '127.0.0.1'},
          ...addressesOf('0.0.0.0')
            .slice(1)
            .map((ip) => ({type: 7 as const, ip})),
        ],
      },
    ],
  })
  mkdirSync(folder, {recursive: true})
  writeFileSync(cert, made.cert)
  writeFileSync(key, made.private, {mode: 0o600})
}

function read(cert: string, key: string): {cert: string; key: string} {
  return {cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8')}
}
