import type {ArchiveMember} from './archive'
import {type XmlHandler, XmlScanner} from './xmlScanner'

/**
 * Reads a part of a workbook, and pauses after each piece of it. Whoever has enough stops taking.
 *
 * @throws BadXml, BadArchive
 */
export function* scanned(member: ArchiveMember, handler: XmlHandler): Generator<void> {
  const scanner = new XmlScanner(handler)
  for (const text of textsOf(member)) {
    scanner.push(text)
    yield
  }
}

/** @throws BadXml, BadArchive */
export function scan(member: ArchiveMember | undefined, handler: XmlHandler): void {
  if (member) for (const _ of scanned(member, handler));
}

/** UTF-8, or UTF-16 with its mark. */
export function* textsOf(member: ArchiveMember): Generator<string> {
  let decoder: TextDecoder | null = null
  for (const piece of member.pieces()) {
    decoder ??= new TextDecoder(encodingOf(piece))
    yield decoder.decode(piece, {stream: true})
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
