import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {openPage} from './chromium'
import type {FileServer} from './fileServer'

/** Bytes of the scripts and styles, workers' too, that the page asks for until its first frame; each by gzip. */
export async function firstScreenBytes(server: FileServer): Promise<number> {
  const open = await openPage()
  try {
    server.given()
    await open.page.goto(`${server.origin}/app/`)
    await open.page.evaluate(() => window.zhentu.ready)
    const files = new Set(server.given().filter((file) => /\.(m?js|css)$/.test(file)))
    return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), {level: 9}).length, 0)
  } finally {
    await open.close()
  }
}
