/** Where the two bases tell a month differently. The source of `enBasis`. */
export const zhBasis = {
  differs: (phase: string, date: string) => `按阶段 ${phase} 个，按日期 ${date} 个`,
  title: '两种口径差在哪里',
  sentence: (month: string, phase: string, date: string, all: string) =>
    `${month}，${all} 个乡镇中，按计入阶段有 ${phase} 个达标，按公布日期有 ${date} 个。`,
  why: '一次考核可以计入已经结束的阶段，公布却在其后。按公布日期，结果从公布之月起算；按计入阶段，从那个阶段的末月起算。哪一次考核算数不变，总看日期最近的一次。',
  onlyPhase: (count: string) => `只按计入阶段达标的 ${count} 个`,
  onlyDate: (count: string) => `只按公布日期达标的 ${count} 个`,
  more: (count: string) => `另有 ${count} 个`,
  change: (basis: string) => `换成${basis}`,
}
export type BasisWords = typeof zhBasis
