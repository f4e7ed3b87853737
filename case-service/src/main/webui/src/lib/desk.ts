/** How strongly a figure is coloured, in per cent of the full colour; nothing for nothing. */
export function heat(count: number, most: number): number {
  return count === 0 ? 0 : Math.round(14 + (36 * count) / Math.max(most, 1))
}

/** A rate as people read it; a dash where there is nothing to judge. */
export function share(part: number, rest: number): string {
  const all = part + rest
  return all === 0 ? '–' : `${(Math.floor((1000 * part) / all) / 10).toFixed(1)}%`
}
