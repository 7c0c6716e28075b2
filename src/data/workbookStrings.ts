import {plainText} from './workbookCell'
import {BadWorkbook} from './workbookProblem'
import type {XmlHandler} from './xmlScanner'

const MOST_STRINGS = 4_000_000
const MOST_CHARACTERS = 2 ** 27

/** Reads the texts that cells share: the runs of each joined, readings above the characters left out. */
export class StringReader implements XmlHandler {
  readonly strings: string[] = []
  private text_ = ''
  private inText = false
  private inReading = false
  private characters = 0

  open(name: string): void {
    if (name === 'si') this.text_ = ''
    else if (name === 'rPh') this.inReading = true
    else if (name === 't') this.inText = !this.inReading
  }

  close(name: string): void {
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.inReading = false
    else if (name === 'si') {
      if (this.strings.length >= MOST_STRINGS) throw new BadWorkbook('workbook-too-large')
      this.strings.push(plainText(this.text_))
    }
  }

  text(text: string): void {
    if (!this.inText) return
    this.characters += text.length
    if (this.characters > MOST_CHARACTERS) throw new BadWorkbook('workbook-too-large')
    this.text_ += text
  }
}
