import type {ArchiveMember} from './archive'
import {scan} from './workbookXml'
import {attribute, type XmlHandler} from './xmlScanner'

/** The files of a workbook by their names, in lower case. */
export type Parts = ReadonlyMap<string, ArchiveMember>

/** What one part refers to: each by its id, with the last word of its type. */
export type Relations = Map<string, {type: string; target: string}>

/** As the workbook's own file lists a sheet. */
export interface ListedSheet {
  name: string
  hidden: boolean
  id: string
}

/** @param part a path, as in `xl/workbook.xml` */
export function relationsOf(parts: Parts, part: string): Relations {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const reader = new RelationReader(folder)
  scan(parts.get(`${folder}_rels/${part.slice(slash)}.rels`.toLowerCase()), reader)
  return reader.relations
}

class RelationReader implements XmlHandler {
  readonly relations: Relations = new Map()

  constructor(private readonly folder: string) {}

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return
    const type = attribute(attributes, 'Type') ?? ''
    const target = attribute(attributes, 'Target') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : this.folder + target
    this.relations.set(attribute(attributes, 'Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: withoutDots(path),
    })
  }

  close(): void {}
  text(): void {}
}

/** Reads the workbook's own file: its sheets, and from when it counts days. */
export class ContentsReader implements XmlHandler {
  readonly sheets: ListedSheet[] = []
  from1904 = false

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') return
    this.sheets.push({
      name: attribute(attributes, 'name') ?? '',
      hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      id: attribute(attributes, 'id') ?? '',
    })
  }

  close(): void {}
  text(): void {}
}

function withoutDots(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
