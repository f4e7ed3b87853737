/** Reads server-sent events from pieces of text as they come. */
export class EventReader {
  private rest = ''
  private data: string[] = []
  private id = ''

  constructor(private readonly take: (data: string, id: string) => void) {}

  push(piece: string): void {
    this.rest += piece
    for (;;) {
      const end = this.rest.search(/\r\n|\n|\r(?=.)/)
      if (end < 0) {
        return
      }
      const line = this.rest.slice(0, end)
      this.rest = this.rest.slice(end + (this.rest.startsWith('\r\n', end) ? 2 : 1))
      this.line(line)
    }
  }

  private line(line: string): void {
    if (line === '') {
      if (this.data.length > 0) {
        this.take(this.data.join('\n'), this.id)
      }
      this.data = []
      return
    }
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? []
    if (name === 'data') {
      this.data.push(value ?? '')
    } else if (name === 'id') {
      this.id = value ?? ''
    }
  }
}
