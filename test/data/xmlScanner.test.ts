import {expect, test} from 'vitest'
import {attribute, BadXml, XmlScanner} from '#data/xmlScanner'

/** What a handler is told, texts joined. */
function told(pieces: readonly string[]): string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(text)
    text = ''
  }
  const scanner = new XmlScanner({
    open(name, attributes) {
      flush()
      events.push(`<${name} ${attribute(attributes, 'r')}>`)
    },
    close(name) {
      flush()
      events.push(`</${name}>`)
    },
    text(piece) {
      text += piece
    },
  })
  for (const piece of pieces) scanner.push(piece)
  flush()
  return events
}

const XML = `<?xml version="1.0"?><x:a r='1>"2'><!-- <b> -- ></b> -->甲&amp;&#x4e59;<b x="r=0" r="&lt;"/><![CDATA[</a>]]]]></x:a >`

test('cut anywhere, it is told the same', () => {
  const whole = told([XML])
  expect(whole).toEqual([`<a 1>"2>`, '甲&乙', '<b <>', '</b>', '</a>]]', '</a>'])
  for (let at = 1; at < XML.length; at++) expect(told([XML.slice(0, at), XML.slice(at)])).toEqual(whole)
  expect(told([...XML])).toEqual(whole)
})

test('a tag without an end is not gathered for ever', () => {
  const scanner = new XmlScanner({open() {}, close() {}, text() {}})
  const pushAll = () => {
    for (let piece = 0; piece < 100; piece++) scanner.push(`<${'a'.repeat(10_000)}`)
  }
  expect(pushAll).toThrow(BadXml)
})

test('a text and a comment without an end are not gathered at all', () => {
  for (const start of ['', '<!--', '<![CDATA[']) {
    const scanner = new XmlScanner({open() {}, close() {}, text() {}})
    scanner.push(start)
    for (let piece = 0; piece < 100; piece++) scanner.push('a'.repeat(10_000))
    expect(() => scanner.push('>')).not.toThrow()
  }
})
