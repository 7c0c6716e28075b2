/**
 * Answers that come later: what is known is given at once, what is not is asked for once. The map goes on with what it
 * has meanwhile.
 */
export class Answers<Value> {
  private known = new Map<string, Value>()
  private asked = new Set<string>()
  /** A number for the ground asked; answers of another are too late. */
  private turn = 0

  /**
   * @param onAnswer something has come that was asked for
   * @param kept how many of the latest are remembered
   */
  constructor(
    private readonly onAnswer: () => void,
    private readonly kept: number,
  ) {}

  get(key: string, ask: () => Promise<Value>): Value | undefined {
    const value = this.known.get(key)
    if (value === undefined && !this.asked.has(key)) void this.fetch(key, ask)
    return value
  }

  /** The one that came last, whatever it was asked for. */
  get latest(): Value | undefined {
    return [...this.known.values()].at(-1)
  }

  forget(): void {
    this.turn++
    this.known.clear()
    this.asked.clear()
  }

  private async fetch(key: string, ask: () => Promise<Value>): Promise<void> {
    const {turn} = this
    this.asked.add(key)
    // Where the rows are gone nothing is answered, and what is on the screen stays.
    const value = await ask().catch(() => undefined)
    if (turn !== this.turn) return
    this.asked.delete(key)
    if (value === undefined) return
    this.known.set(key, value)
    for (const old of this.known.keys()) if (this.known.size > this.kept) this.known.delete(old)
    this.onAnswer()
  }
}
