/** What an XML file is told by, piece after piece. Names come without their prefixes. */
export interface XmlHandler {
  /** @param attributes as they stand; see `attribute` */
  open(name: string, attributes: string): void
  close(name: string): void
  /** Only a part of the text, perhaps. */
  text(text: string): void
}

/** The text is no XML, or none that is read: it declares a document type, or a tag has no end. */
export class BadXml extends Error {}

/** Of one tag. */
const LONGEST_TAG = 1 << 17
/** Of `&#x10ffff;` and its like. */
const LONGEST_ENTITY = 12
const SLASH = 47
const QUOTE = 34
const APOSTROPHE = 39
const GREATER = 62
const COLON = 58

/**
 * Reads XML as it comes, without a tree and without a stack, so that neither its depth nor its length matters.
 * Entities beyond XML's own five are left as they stand: they would need a document type.
 */
export class XmlScanner {
  private rest = ''
  /** What ends the comment, section or instruction that the text is in. */
  private until = ''

  constructor(private readonly handler: XmlHandler) {}

  /** @throws BadXml */
  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece
    let at = 0
    while (at < text.length) {
      const next = this.until === '' ? this.step(text, at) : this.skip(text, at)
      if (next < 0) break
      at = next
    }
    this.rest = text.slice(at)
    if (this.rest.length > LONGEST_TAG) throw new BadXml('a tag without an end')
  }

  /** The place after what begins at `at`; -1 where its end is not there yet. */
  private step(text: string, at: number): number {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      if (end < 0) return this.unfinished(text, at)
      this.handler.text(decoded(text.slice(at, end)))
      return end
    }
    if (text[at + 1] === '!' || text[at + 1] === '?') return this.special(text, at)
    const end = tagEnd(text, at + 1)
    if (end >= 0) this.tag(text, at + 1, end)
    return end < 0 ? -1 : end + 1
  }

  /** Text goes out at once, but for an entity that may be cut. */
  private unfinished(text: string, at: number): number {
    const and = text.lastIndexOf('&')
    const end = and >= at && and > text.length - LONGEST_ENTITY ? and : text.length
    if (end > at) this.handler.text(decoded(text.slice(at, end)))
    return end > at ? end : -1
  }

  private special(text: string, at: number): number {
    const head = text.slice(at, at + 9)
    if (head.startsWith('<?')) this.until = '?>'
    else if (head.startsWith('<!--')) this.until = '-->'
    else if (head === '<![CDATA[') this.until = ']]>'
    else if (head.length === 9) throw new BadXml('a document type')
    else return -1
    return at + (this.until === ']]>' ? 9 : this.until === '-->' ? 4 : 2)
  }

  private skip(text: string, at: number): number {
    const {until} = this
    const end = text.indexOf(until, at)
    const to = end >= 0 ? end : text.length - until.length + 1
    if (until === ']]>' && to > at) this.handler.text(text.slice(at, to))
    if (end < 0) return to > at ? to : -1
    this.until = ''
    return end + until.length
  }

  private tag(text: string, start: number, end: number): void {
    if (text.charCodeAt(start) === SLASH) {
      this.handler.close(localName(text.slice(start + 1, end).trimEnd()))
      return
    }
    const closed = text.charCodeAt(end - 1) === SLASH
    const stop = closed ? end - 1 : end
    let space = start
    while (space < stop && text.charCodeAt(space) > 32) space++
    const name = localName(text.slice(start, space))
    this.handler.open(name, text.slice(space, stop))
    if (closed) this.handler.close(name)
  }
}

/** The value of an attribute, decoded; null if it is not there. @param attributes as `open` was given them */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (!(before <= 32 || before === COLON)) continue
    const equals = afterSpace(attributes, at + name.length)
    if (attributes[equals] !== '=') continue
    const start = afterSpace(attributes, equals + 1)
    const quote = attributes[start]
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, start + 1) : -1
    if (end >= 0) return decoded(attributes.slice(start + 1, end))
  }
  return null
}

const NAMED: Record<string, string> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name.toLowerCase()]
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** The place of the `>` that ends a tag; one in quotes does not. */
function tagEnd(text: string, start: number): number {
  let quote = 0
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (quote !== 0) {
      if (unit === quote) quote = 0
    } else if (unit === GREATER) return at
    else if (unit === QUOTE || unit === APOSTROPHE) quote = unit
  }
  return -1
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function afterSpace(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) <= 32) next++
  return next
}
