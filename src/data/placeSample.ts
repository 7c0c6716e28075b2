/** Even, so that thinning keeps the rhythm. */
const MOST = 4096

/** Places as they stand in a file, of at most 4096 rows spread over it, with the township that each row names. */
export class PlaceSample {
  count = 0
  readonly first = new Float64Array(MOST)
  readonly second = new Float64Array(MOST)
  readonly township = new Uint32Array(MOST)
  private seen = 0
  private step = 1

  add(township: number, first: number, second: number): void {
    if (this.seen++ % this.step !== 0) return
    if (this.count === MOST) this.thin()
    this.township[this.count] = township
    this.first[this.count] = first
    this.second[this.count++] = second
  }

  private thin(): void {
    this.step *= 2
    this.count = MOST / 2
    for (let i = 0; i < this.count; i++) {
      this.township[i] = this.township[2 * i]
      this.first[i] = this.first[2 * i]
      this.second[i] = this.second[2 * i]
    }
  }
}

/** Several as one. */
export function pooled(samples: readonly PlaceSample[]): PlaceSample {
  const all = new PlaceSample()
  for (const {count, township, first, second} of samples) {
    for (let i = 0; i < count; i++) all.add(township[i], first[i], second[i])
  }
  return all
}
