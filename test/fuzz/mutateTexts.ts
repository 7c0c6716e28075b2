import {NASTY} from './nasty'
import {below, pick, type Random} from './random'

/*
 * Bytes are taken for Latin-1, so that a text of any encoding that has ASCII in it stays whole where nothing is
 * changed.
 */

/** One to six cells of a table replaced, moved, left out or joined by others. */
export function mutatedCells(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = latin(bytes).split('\n')
  const mark = pick(random, [',', ',', ';', '\t'])
  const times = 1 + below(random, 6)
  for (let i = 0; i < times; i++) {
    const line = below(random, lines.length)
    const cells = lines[line].split(mark)
    pick(random, CELL_CHANGES)(cells, below(random, cells.length), random)
    lines[line] = cells.join(mark)
    if (random() < 0.1) lines.splice(line, 0, lines[below(random, lines.length)])
  }
  return bytesOf(lines.join('\n'))
}

const CELL_CHANGES: readonly ((cells: string[], at: number, random: Random) => void)[] = [
  (cells, at, random) => {
    cells[at] = nasty(random)
  },
  (cells, at, random) => {
    cells[at] += nasty(random)
  },
  (cells, at, random) => {
    cells[at] = pick(random, cells)
  },
  (cells, at) => {
    cells.splice(at, 1)
  },
  (cells, at) => {
    cells.splice(at, 0, cells[at])
  },
]

/** A text or an attribute of an XML replaced, an element left out or repeated. */
export function mutatedXml(bytes: Uint8Array, random: Random): Uint8Array {
  let text = latin(bytes)
  const times = 1 + below(random, 4)
  for (let i = 0; i < times; i++) {
    const pieces = [...text.matchAll(/="[^"]*"|>[^<]+<|<[^>]*>/g)]
    if (pieces.length === 0) break
    const {0: piece, index} = pick(random, pieces)
    text = text.slice(0, index) + changedPiece(piece, random) + text.slice(index + piece.length)
  }
  return bytesOf(text)
}

function changedPiece(piece: string, random: Random): string {
  if (random() < 0.2) return pick(random, ['', piece.repeat(2 + below(random, 50))])
  const value = random() < 0.5 ? nasty(random) : pick(random, XML_VALUES)
  if (piece.startsWith('=')) return `="${value.replaceAll('"', '')}"`
  return piece.startsWith('>') ? `>${value.replaceAll('<', '')}<` : pick(random, [value, `<${value}>`])
}

const XML_VALUES = [
  's',
  'inlineStr',
  'd',
  'e',
  'XFD1048576',
  'A1:XFD1048576',
  'A0',
  '1048577',
  '-1',
  '2147483648',
  '0',
  '164',
  '../sheet1.xml',
  'rId1',
  'hidden',
  'yyyy"年"m"月"',
  '60',
  '2958466',
]

function nasty(random: Random): string {
  return latin(new TextEncoder().encode(pick(random, NASTY)))
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
