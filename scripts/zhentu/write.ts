import {once} from 'node:events'

/** Texts that are gathered before they are written: each write costs a call of the system. */
const PIECE = 1 << 16

/**
 * Writes texts to the standard output, no faster than its reader takes them; a pipe would else hold, or lose,
 * all of a large answer. A reader that goes away early (`| head`) ends it quietly.
 */
export async function write(texts: Iterable<string>): Promise<void> {
  const {stdout} = process
  let closed = false
  stdout.on('error', () => {
    closed = true
  })
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    if (closed) return
    if (!stdout.write(piece))
      await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {})
    piece = ''
  }
  if (!closed) await new Promise<void>((done) => stdout.write(piece, () => done()))
}
