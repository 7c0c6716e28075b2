import {Inflate} from 'fflate'

/** Of packed bytes: a piece becomes at most 1032 times as long. */
const PIECE_BYTES = 1 << 13

/** Unpacks DEFLATE piece after piece, so that whoever takes them can stop in time. Ends with null if it is broken. */
export function* inflated(packed: Uint8Array): Generator<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  const inflate = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < packed.length || at === 0; at += PIECE_BYTES) {
    try {
      inflate.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
    } catch {
      yield null
      return
    }
    for (const piece of pieces) if (piece.length > 0) yield piece
    pieces.length = 0
  }
}
