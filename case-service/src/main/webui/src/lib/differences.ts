/** A text in three pieces: what both have at the start, what differs, what both have at the end. */
export interface Cut {
  start: string
  middle: string
  end: string
}

/** Cuts two texts where they differ, so that a reader sees the words that changed and not two whole paragraphs. */
export function cut(before: string, after: string): { before: Cut; after: Cut } {
  const old = [...before]
  const now = [...after]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) {
    start++
  }
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) {
    end++
  }
  const pieces = (text: string[]): Cut => ({
    start: text.slice(0, start).join(''),
    middle: text.slice(start, text.length - end).join(''),
    end: text.slice(text.length - end).join(''),
  })
  return { before: pieces(old), after: pieces(now) }
}
