/** The bulletin's look, as text: the command line writes it into the file. Sizes in CSS pixels of an A4 page at 96 dpi. */
export const BULLETIN_STYLE = `
@page bulletin {
  size: A4;
  margin: 15mm 17mm 16mm;
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font: 10px "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    color: #5b646f;
  }
}
.bulletin {
  page: bulletin;
  box-sizing: border-box;
  width: 666px;
  margin: 0 auto;
  background: #fff;
  color: #1b2129;
  font: 12px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
.bulletin * { box-sizing: border-box; }
.bulletin h1, .bulletin h2, .bulletin h3, .bulletin p, .bulletin table, .bulletin figure { margin: 0; }
.bulletin__masthead {
  text-align: center;
  font: 700 31px/1.3 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif;
  letter-spacing: 0.04em;
  color: #b3261e;
  text-wrap: balance;
}
[lang="en"] .bulletin__masthead { font-size: 24px; letter-spacing: 0; }
.bulletin__issue { text-align: center; font-size: 15px; }
.bulletin__line {
  display: flex;
  justify-content: space-between;
  gap: 16px;
  padding: 6px 0;
  border-bottom: 2px solid #b3261e;
  font-size: 13px;
}
.bulletin__headline { padding: 12px 0 4px; font-size: 19px; line-height: 1.35; font-weight: 700; text-wrap: balance; }
[lang="en"] .bulletin__headline { font-size: 17px; }
[lang="en"] .bulletin__share { width: 72px; }
[lang="en"] .bulletin__line { font-size: 12px; }
.bulletin__line span { white-space: nowrap; }
.bulletin__headline span { color: #2a6a91; }
.bulletin__follow { padding-bottom: 8px; }
.bulletin__synthetic { padding: 0 6px; border: 1px solid #1b2129; font-weight: 700; white-space: nowrap; }
.bulletin__top { display: grid; grid-template-columns: 328px 1fr; gap: 24px; }
.bulletin__map > svg { display: block; width: 326px; height: auto; border: 1px solid #6f8e9b; }
.bulletin__key { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 6px 0 2px; font-size: 11px; }
.bulletin__key svg { flex: none; }
.bulletin__key span { display: inline-flex; align-items: center; gap: 6px; }
.bulletin__note { color: #4b545f; font-size: 10.5px; line-height: 1.45; }
.bulletin__figure { padding: 0 0 8px; border-bottom: 1px solid #d8d4ca; }
.bulletin__figure + .bulletin__figure { padding-top: 8px; }
.bulletin__figure:last-child { border-bottom: 0; }
.bulletin__figure p { display: flex; justify-content: space-between; gap: 12px; }
.bulletin__number { font-size: 28px; line-height: 1.2; font-weight: 700; }
.bulletin__number small { font-size: 13px; font-weight: 400; }
.bulletin__bar { position: relative; height: 6px; margin: 3px 0 4px; background: #d8d4ca; }
.bulletin__bar i { position: absolute; inset: 0 auto 0 0; background: #4b545f; }
.bulletin__bar i.achieved { background: #2a6a91; }
.bulletin__bar b { position: absolute; top: -3px; bottom: -3px; width: 2px; margin-left: -1px; background: #1b2129; }
.bulletin h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; padding: 14px 0 4px; font-size: 15px; white-space: nowrap; break-after: avoid; }
.bulletin h2 small { white-space: normal; color: #4b545f; font-size: 10.5px; font-weight: 400; text-align: right; }
.bulletin h3 { padding: 8px 0 2px; font-size: 13px; break-after: avoid; }
.bulletin table { width: 100%; border-collapse: collapse; border-bottom: 1px solid #1b2129; font-size: 12px; }
.bulletin thead { display: table-header-group; }
.bulletin tr { break-inside: avoid; height: 22px; }
.bulletin th { padding: 2px 6px; border-bottom: 1px solid #1b2129; text-align: left; font-size: 11px; font-weight: 400; color: #4b545f; }
.bulletin td { padding: 1px 6px; border-bottom: 1px solid #e6e2d9; vertical-align: middle; }
.bulletin td:first-child, .bulletin th:first-child { padding-left: 0; }
.bulletin td:last-child, .bulletin th:last-child { padding-right: 0; }
.bulletin .n { text-align: right; white-space: nowrap; }
.bulletin .w { white-space: nowrap; }
.bulletin tr.whole td { font-weight: 700; border-top: 1px solid #1b2129; }
.bulletin__share { position: relative; width: 112px; height: 9px; background: #f0dfb4; }
.bulletin__share i { position: absolute; inset: 0 auto 0 0; background: #2a6a91; }
.bulletin__share b { position: absolute; top: -7px; bottom: -7px; width: 1px; background: #1b2129; }
.bulletin__changes { display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; break-inside: avoid; }
.bulletin__changes div { border-top: 1px solid #1b2129; padding-top: 4px; }
.bulletin__changes h3 { padding-top: 0; }
.bulletin__columns { columns: 1; }
.bulletin__county { break-inside: auto; }
.bulletin__county table { table-layout: fixed; }
.bulletin__county th.n { white-space: normal; vertical-align: bottom; }
.bulletin__county th:nth-child(1) { width: 16%; }
.bulletin__county th:nth-child(2) { width: 14%; }
.bulletin__county th:nth-child(3) { width: 11%; }
.bulletin__county th:nth-child(5), .bulletin__county th:nth-child(8) { width: 8.5%; }
.bulletin__county th:nth-child(6) { width: 15.5%; }
.bulletin__foot { margin-top: 14px; padding-top: 6px; border-top: 1px solid #b3261e; color: #4b545f; font-size: 10.5px; break-inside: avoid; }
`
