/* A file is known by its first bytes, whatever its name. */

/** As many bytes as these need. */
export const SIGNATURE_BYTES = 4

/** A zip of whatever: a package, a workbook, a shapefile. */
export function isArchive(head: Uint8Array): boolean {
  return begins(head, [0x50, 0x4b, 3, 4]) || begins(head, [0x50, 0x4b, 5, 6])
}

/** Office before 2007, WPS, and encrypted workbooks. */
export function isOldOffice(head: Uint8Array): boolean {
  return begins(head, [0xd0, 0xcf, 0x11, 0xe0])
}

export function isParquet(head: Uint8Array): boolean {
  return begins(head, [0x50, 0x41, 0x52, 0x31])
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte)
}
