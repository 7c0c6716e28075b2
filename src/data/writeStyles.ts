/** Styles of cells, as their places in the list below. */
export const STYLES = {
  plain: 0,
  header: 1,
  requiredHeader: 2,
  text: 3,
  date: 4,
  month: 5,
  wrapped: 6,
  percent: 7,
}

const TEXT_FORMAT = 49
const DATE_FORMAT = 164
const MONTH_FORMAT = 165
const PERCENT_FORMAT = 166
const cell = (format: number, font = 0, fill = 0, rest = '/>') =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${rest}`
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`

/** `xl/styles.xml`. The first two fills are Excel's own, whatever stands there. */
export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="3"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`,
  `<numFmt numFmtId="${MONTH_FORMAT}" formatCode="yyyy\\-mm"/>`,
  `<numFmt numFmtId="${PERCENT_FORMAT}" formatCode="0.0%"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${solid('FFE3E8EC')}${solid('FFF6D9B8')}</fills>`,
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  cell(0),
  cell(TEXT_FORMAT, 1, 2),
  cell(TEXT_FORMAT, 1, 3),
  cell(TEXT_FORMAT),
  cell(DATE_FORMAT),
  cell(MONTH_FORMAT),
  cell(TEXT_FORMAT, 0, 0, ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'),
  cell(PERCENT_FORMAT),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')
