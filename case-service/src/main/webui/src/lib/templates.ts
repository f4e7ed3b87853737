/** A place-holder as it stands in a template; what may be unknown stands inside its condition. */
export function written(name: string, maybe = false): string {
  return maybe ? `{#if ${name}??}{${name}}{/if}` : `{${name}}`
}

/** The text with words in the place of what is selected, and where the cursor then stands. */
export function inserted(text: string, words: string, start = text.length, end = start): { text: string; cursor: number } {
  return { text: text.slice(0, start) + words + text.slice(end), cursor: start + words.length }
}
