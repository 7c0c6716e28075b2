/**
 * The colours of the map, a flat object a theme. Values are those of the page's tokens (src/ui/tokens.css); a test
 * holds the two together.
 */
const light = {
  ink: '#1B2129',
  paper: '#FFFFFF',
  muted: '#5B646F',
  accent: '#B3261E',
  sea: '#DDE8EB',
  seaLine: '#B4CBD3',
  seaText: '#38667B',
  graticule: '#BCD0D7',
  land: '#F0EDE5',
  landLine: '#CFCABD',
  coast: '#6F8E9B',
  townLine: '#FFFFFF',
  countyLine: '#2B333D',
  countyCasing: '#FFFFFF',
  pass: '#2A6A91',
  fail: '#F0DFB4',
  lost: '#F0DFB4',
  lostMark: '#8A2F5B',
  out: '#E8E6E0',
  outMark: '#BBB8AF',
  noData: '#FDFCF9',
  noDataMark: '#8C8A82',
  sequence: ['#EEF0D8', '#BBDAC6', '#76B6AE', '#3A8A97', '#1C5674'],
  divergence: ['#8F4413', '#CF8744', '#F1DDBF', '#CADDE7', '#5C9AC0', '#1F5F89'],
  burden: ['#FBF3F0', '#EBCFD6', '#CF9AB1', '#AE6488', '#8A2F5B'],
  houseFiled: '#8E897B',
  houseRelieved: '#86AFC6',
  houseTreated: '#2A6A91',
  overdue: '#8A2F5B',
  mark: '#1B2129',
  markHalo: '#FFFFFF',
}

export type Palette = typeof light

const dark: Palette = {
  ink: '#F3F0E9',
  paper: '#0D141A',
  muted: '#93A0AB',
  accent: '#FF7A5C',
  sea: '#0D141A',
  seaLine: '#21323F',
  seaText: '#6E95AB',
  graticule: '#1B2832',
  land: '#1A242D',
  landLine: '#2C3944',
  coast: '#4A6373',
  townLine: '#0D141A',
  countyLine: '#0D141A',
  countyCasing: '#0D141A',
  pass: '#68BBE4',
  fail: '#625A47',
  lost: '#453D2F',
  lostMark: '#F598C0',
  out: '#202B34',
  outMark: '#43525F',
  noData: '#0D141A',
  noDataMark: '#5A6772',
  sequence: ['#24404A', '#2C6370', '#3D8E93', '#79BEB0', '#DDEFC9'],
  divergence: ['#F2A35E', '#B9713A', '#5A4634', '#2F4654', '#4A87AB', '#8CCBEE'],
  burden: ['#2A2530', '#50324A', '#84496F', '#BC6E98', '#F598C0'],
  houseFiled: '#7C8994',
  houseRelieved: '#3E7594',
  houseTreated: '#68BBE4',
  overdue: '#F598C0',
  mark: '#F3F0E9',
  markHalo: '#0D141A',
}

export const PALETTES = {light, dark}

export type Rgb = readonly [red: number, green: number, blue: number]

/** `#2A6A91` → [42, 106, 145]. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** WCAG relative luminance, 0…1. */
function luminance(color: string): number {
  const [red, green, blue] = rgb(color).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast, 1…21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The first of ink, white and black that reads on a fill (WCAG AA, 4.5): on any fill one of them does. */
export function inkOn(fill: string): string {
  return [light.ink, '#FFFFFF'].find((ink) => contrast(fill, ink) >= 4.5) ?? '#000000'
}
