/** Schematic pictures of a street, drawn from a few numbers; colours are those of paper. */
const INK = '#1b2129'
const PAPER = '#f6f4ee'
const SAND = '#f0dfb4'
const GREEN = '#bbdac6'
const BLUE = '#dde8eb'
const WIDTH = 960
const GROUND = 500
/** Left edge, width and height of each house. */
const HOUSES = [
  [40, 190, 250],
  [236, 210, 310],
  [452, 190, 230],
  [648, 270, 290],
] as const

export function streetBefore(): string {
  const wires = [0, 1, 2, 3, 4, 5].map((wire) => {
    const top = 120 + wire * 16
    return `<path d="M0 ${top + 30}Q120 ${top + 60} 240 ${top}T640 ${top - 8}T960 ${top + 30}"/>`
  })
  const poles = [240, 640].map(
    (x) => `<path d="M${x} 90V${GROUND}M${x - 40} 122H${x + 40}" stroke-width="6"/>`,
  )
  const awnings = HOUSES.map(
    ([x, width], house) =>
      `<path d="M${x - 6} ${372 + (house % 2) * 14}l${width + 12} ${house % 2 ? -10 : 6}v44H${x - 6}z" fill="${SAND}"/>`,
  )
  const stalls = [70, 330, 520].map(
    (x) => `<path d="M${x} ${GROUND}v-34h86v34M${x - 8} ${GROUND - 34}q51-38 102 0z" fill="${PAPER}"/>`,
  )
  return picture([...HOUSES.map((one) => house(one)), ...awnings, ...poles, ...stalls, group(wires.join(''))])
}

export function streetAfter(): string {
  const roofs = HOUSES.map(
    ([x, width, height]) =>
      `<path d="M${x - 8} ${GROUND - height}l26-44h${width - 36}l26 44z" fill="${PAPER}"/>`,
  )
  const signs = HOUSES.map(([x, width]) => `<path d="M${x} 376h${width}v30H${x}z" fill="${BLUE}"/>`)
  const trees = [140, 440, 760].map(
    (x) =>
      `<path d="M${x} ${GROUND}v-84" stroke-width="5"/><ellipse cx="${x}" cy="${GROUND - 126}" rx="48" ry="56" fill="${GREEN}"/>`,
  )
  const lamps = [230, 640, 920].map((x) => `<path d="M${x} ${GROUND}V330h-34" stroke-width="5"/>`)
  const kerb = `<path d="M0 540H960" stroke-dasharray="46 26"/>`
  return picture([...HOUSES.map((one) => house(one)), ...roofs, ...signs, ...lamps, ...trees, kerb])
}

function house([x, width, height]: readonly [number, number, number]): string {
  const top = GROUND - height
  const windows = [0, 1, 2].map((column) => {
    const left = x + 22 + (column * (width - 44)) / 3
    return `<path d="M${Math.round(left)} ${top + 36}h${Math.round(width / 5)}v58h-${Math.round(width / 5)}z"/>`
  })
  const doors = `<path d="M${x + 24} ${GROUND}v-78h${width - 48}v78"/>`
  return `<path d="M${x} ${GROUND}V${top}h${width}V${GROUND}" fill="#fff"/>${windows.join('')}${doors}`
}

function group(inner: string): string {
  return `<g stroke-width="2.5">${inner}</g>`
}

function picture(parts: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="620" viewBox="0 0 ${WIDTH} 620">` +
    `<path d="M0 0H${WIDTH}V620H0z" fill="${PAPER}"/>` +
    `<g fill="none" stroke="${INK}" stroke-width="3" stroke-linejoin="round">` +
    `<path d="M0 ${GROUND}H${WIDTH}"/>${parts.join('')}</g></svg>\n`
  )
}
