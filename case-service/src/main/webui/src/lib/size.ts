const NO_BREAK = '\u00a0'

/** How large a file is, in words that stay on one line. */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}${NO_BREAK}KB` : `${(bytes / 1_000_000).toFixed(1)}${NO_BREAK}MB`
}
