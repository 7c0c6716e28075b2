import {zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {type Archive, memberBytes, openArchive} from '#data/archive'
import {crcOf} from '#data/archiveCrc'
import {joined, numbers, type ZipMember, zip} from '../builders/zip'

function opened(bytes: Uint8Array, limits?: Parameters<typeof openArchive>[1]): Archive {
  const archive = openArchive(bytes, limits)
  if (typeof archive === 'string') throw new Error(archive)
  return archive
}

const namesIn = (...members: ZipMember[]) => opened(zip(members)).members.map(({name}) => name)
const named = (name: string | Uint8Array, flags = 0): ZipMember => ({name, content: '', stored: true, flags})
/** 项目.csv in GBK. */
const GBK = Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0x2e, 0x63, 0x73, 0x76)

function only(member: ZipMember, limits?: Parameters<typeof openArchive>[1]) {
  const content = memberBytes(opened(zip([member]), limits).members[0])
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

describe('names', () => {
  test('GBK, as Windows writes them in China', () => {
    expect(namesIn(named(GBK))).toEqual(['项目.csv'])
  })

  test('two characters of GBK that are valid UTF-8 by chance', () => {
    expect(namesIn(named(Uint8Array.of(0xd2, 0xbb, 0xc6, 0xbd)))).toEqual(['一平'])
  })

  test('UTF-8, with its flag or without', () => {
    expect(namesIn(named('项目.csv', 2048), named('危房.csv'))).toEqual(['项目.csv', '危房.csv'])
  })

  test('a second name in UTF-8 stands in the extra field', () => {
    const raw = new TextEncoder().encode('??.csv')
    const second = new TextEncoder().encode('项目.csv')
    const field = joined([numbers([2, 0x7075], [2, 5 + second.length], [1, 1], [4, crcOf(raw)]), second])
    expect(namesIn({...named(raw), extra: field})).toEqual(['项目.csv'])
  })

  test.each([
    '../a.csv',
    'a/../../b.csv',
    '/etc/passwd',
    'C:\\a.csv',
    '\\\\host\\a.csv',
    'a\0.csv',
    '..\\a.csv',
  ])('one that leads out of the folder is refused: %j', (name) => {
    const archive = opened(zip([named(name), named('b.csv')]))
    expect(archive.members.map((one) => one.name)).toEqual(['b.csv'])
    expect(archive.refused).toEqual([{name, problem: 'archive-path'}])
  })

  test('backslashes are slashes', () => {
    expect(namesIn(named('表\\.\\a.csv', 2048))).toEqual(['表/a.csv'])
  })

  test('folders and litter are no files', () => {
    const names = ['a/', '__MACOSX/._a.csv', '.DS_Store', 'a/Thumbs.db', 'a/~$表.xlsx', 'a/b.csv']
    expect(namesIn(...names.map((name) => named(name, 2048)))).toEqual(['a/b.csv'])
  })

  test('of two with one name the first stands', () => {
    const archive = opened(
      zip([
        {name: 'a', content: '1'},
        {name: './a', content: '2'},
      ]),
    )
    expect(memberBytes(archive.members[0])).toEqual(Uint8Array.of(49))
    expect(archive.refused).toEqual([{name: 'a', problem: 'archive-twice'}])
  })
})

describe('what cannot be read is named', () => {
  test('an encrypted member, and one of another method', () => {
    expect(only({name: 'a', content: 'x', flags: 1})).toBe('archive-encrypted')
    expect(only({name: 'a', content: 'x', method: 14})).toBe('archive-method')
  })

  test('bytes that were damaged', () => {
    expect(only({name: 'a', content: 'x', crc: 7, stored: true})).toBe('archive-damaged')
    expect(only({name: 'a', content: '\xff\xff\xff', method: 8, stored: true})).toBe('archive-damaged')
  })

  test('no zip, a part of one, a directory that lies', () => {
    const whole = zip([{name: 'a', content: 'x'}])
    const broken = whole.slice()
    broken[whole.length - 6] = 200
    for (const bytes of [new Uint8Array(), new Uint8Array(30), whole.subarray(0, 40), broken]) {
      expect(openArchive(bytes)).toBe('archive-damaged')
    }
  })

  test('more members than allowed', () => {
    const limits = {members: 1, bytes: 100, ratio: 1}
    expect(openArchive(zip([named('a'), named('b')]), limits)).toBe('archive-members')
  })
})

describe('bombs', () => {
  const bomb = zipSync({bomb: new Uint8Array(100 * 2 ** 20)})

  test('a member that holds a thousand times its bytes ends early', () => {
    const [member] = opened(bomb).members
    let taken = 0
    expect(() => {
      for (const piece of member.pieces()) taken += piece.length
    }).toThrow('archive-too-large')
    expect(taken).toBeLessThan(40 * 2 ** 20)
  })

  test('a header that claims less than there is bounds nothing, and one that claims more costs nothing', () => {
    const limits = {members: 9, bytes: 1000, ratio: 300}
    expect(only({name: 'a', content: 'x'.repeat(2000), size: 1}, limits)).toBe('archive-too-large')
    expect(only({name: 'a', content: 'x', size: 0xfffffffe}, limits)).toBe('archive-too-large')
    expect(only({name: 'a', content: 'xyz', size: 1}, limits)).toBe('xyz')
  })

  test('many members are bounded together, and one that is read again is counted once', () => {
    const members = [1, 2, 3].map((name) => ({name: `${name}`, content: 'x'.repeat(40)}))
    const archive = opened(zip(members), {members: 9, bytes: 100, ratio: 300})
    const [first, second, third] = archive.members
    for (const member of [first, first, second, second]) expect(memberBytes(member)).toHaveLength(40)
    expect(memberBytes(third)).toBe('archive-too-large')
  })

  test('an archive inside is a plain file', () => {
    const [member] = opened(zipSync({'inner.zip': bomb})).members
    expect([member.name, memberBytes(member)]).toEqual(['inner.zip', bomb])
  })
})

describe('unusual, and sound', () => {
  test('bytes before the zip', () => {
    const bytes = joined([new Uint8Array(77), zip([{name: 'a', content: '甲'}])])
    expect(memberBytes(opened(bytes).members[0])).toEqual(new TextEncoder().encode('甲'))
  })

  test('zip64', () => {
    const extra = numbers([2, 1], [2, 8], [8, 3])
    expect(only({name: 'a', content: 'xyz', size: 0xffffffff, extra})).toBe('xyz')
  })

  test('any bytes end in a result', () => {
    const sound = zip([
      {name: 'a', content: 'some text '.repeat(20)},
      {name: 'b', content: 'x', stored: true},
    ])
    for (let at = 0; at < sound.length; at++) {
      const bytes = sound.slice()
      bytes[at] ^= 0xff
      const archive = openArchive(bytes)
      if (typeof archive !== 'string') for (const member of archive.members) memberBytes(member)
    }
  })
})
