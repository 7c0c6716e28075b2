/** Shares of the page's width by the longest text of each column; one for tables that stand below each other. */
export function widthsOf(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return heads.map((head, column) => {
    const words = head
      .split(/[\s/]/)
      .map((word) => (isChinese(word) ? Math.min(11, widthOf(word)) : widthOf(word)))
    const cells = rows.map((row) => Math.min(30, widthOf(row[column] ?? '')))
    return Math.max(4, ...words, ...cells) + 3
  })
}

/** In halves of a Chinese character's width. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (isChinese(letter) ? 2 : 1.15), 0)
}

function isChinese(text: string): boolean {
  return /[\u2e80-\uffef]/u.test(text)
}
