import {textWidth} from '#ui/timeLayout'

/** What a picture that leaves the page says of itself. */
export interface Caption {
  kind: string
  title: string
  /** Campaign, month, filters, date of the data, and that figures are made up. */
  source: string
}

const SVG = 'http://www.w3.org/2000/svg'

/**
 * A chart as a file of its own: colours and faces written out, title above, source below, on the page's ground.
 * All texts are set as text, never as markup.
 */
export function chartSvg(chart: SVGSVGElement, {kind, title, source}: Caption): string {
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))]
  const style = getComputedStyle(chart)
  const size = Number.parseFloat(style.fontSize)
  const [pad, line] = [size * 1.4, size * 1.5]
  const inner = width
  const titles = wrapped(title, inner, size * 1.36)
  const sources = wrapped(source, inner, size)
  const top = pad + line + titles.length * line * 1.3 + line * 0.5
  const total = top + height + line * (sources.length + 0.5) + pad
  const outer = document.createElementNS(SVG, 'svg')
  set(outer, {
    xmlns: SVG,
    width: width + 2 * pad,
    height: total,
    viewBox: `0 0 ${width + 2 * pad} ${total}`,
    'font-family': style.fontFamily,
  })
  outer.append(
    element('title', {}, title),
    element('desc', {}, `${kind} ${source}`),
    element('rect', {width: width + 2 * pad, height: total, fill: 'var(--surface)'}),
    element('text', {x: pad, y: pad + size, 'font-size': size, fill: 'var(--ink-2)'}, kind),
    ...titles.map((text, index) =>
      element('text', {...titleAt(index), 'font-weight': 700, fill: 'var(--ink)'}, text),
    ),
    placed(chart, pad, top),
    ...sources.map((text, index) =>
      element('text', {...sourceAt(index), 'font-size': size, fill: 'var(--ink-2)'}, text),
    ),
  )
  return withColours(new XMLSerializer().serializeToString(outer), style)

  function titleAt(index: number) {
    return {x: pad, y: pad + line * 1.9 + index * line * 1.3, 'font-size': size * 1.36}
  }
  function sourceAt(index: number) {
    return {x: pad, y: top + height + line * (1 + index), 'font-size': size}
  }
}

function placed(chart: SVGSVGElement, x: number, y: number): Element {
  const copy = chart.cloneNode(true) as SVGSVGElement
  set(copy, {x, y})
  // Of the page alone: what is clicked, and the browser's own words for it.
  for (const part of copy.querySelectorAll('.chart-pick')) part.remove()
  return copy
}

/** Variables of the page's style sheet are of no use outside it. */
function withColours(markup: string, style: CSSStyleDeclaration): string {
  return markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'"),
  )
}

/** Breaks a text at spaces, or between CJK signs, so that no line is wider than the chart. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\x21-\u2e7f\u2009]+\s*|[^\x21-\u2e7f]\s*/gu) ?? []) {
    // Stops do not begin a line.
    if (line !== '' && !/^[，。、：；）”]/.test(piece) && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

function element(name: string, attributes: Record<string, string | number>, text = ''): Element {
  const made = document.createElementNS(SVG, name)
  set(made, attributes)
  made.textContent = text
  return made
}

function set(made: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
}
