/** Reads a stream by lengths and marks. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    this.#ended = next.done === true;
    if (next.done !== true) this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
    return !this.#ended;
  }

  /** Goes to the next place where `mark` stands at the start of a line; `skipped` counts what was there and is no white space. */
  async skipTo(mark: Uint8Array): Promise<{ readonly skipped: number; readonly ended: boolean }> {
    let skipped = 0;
    for (;;) {
      let blank = 0;
      while (blank < this.#held.length && (this.#held[blank] ?? 0) <= 0x20) blank++;
      const at = this.#held.indexOf(mark, blank);
      if (at === blank && at >= 0) {
        this.#held = this.#held.subarray(at);
        return { skipped, ended: false };
      }
      // The mark may begin at the end of what is held.
      const lost = at > 0 ? at : Math.max(blank, this.#held.length - mark.length + 1);
      skipped += lost - blank;
      this.#held = this.#held.subarray(lost);
      if (at > 0) continue;
      if (await this.#more()) continue;
      for (const byte of this.#held) if (byte > 0x20) skipped++;
      this.#held = Buffer.alloc(0);
      return { skipped, ended: true };
    }
  }

  /** Up to the blank line, which is taken too; null where none comes within `most` bytes, and nothing but the first line is taken. */
  async head(most: number): Promise<Uint8Array | null> {
    let from = 0;
    for (;;) {
      const strict = this.#held.indexOf('\r\n\r\n', from);
      const loose = this.#held.indexOf('\n\n', from);
      const end = strict >= 0 && (loose < 0 || strict < loose) ? strict + 4 : loose >= 0 ? loose + 2 : -1;
      if (end >= 0) return this.#shift(end);
      from = Math.max(0, this.#held.length - 3);
      if (this.#held.length > most || !(await this.#more())) {
        this.#shift(Math.max(1, this.#held.indexOf(0x0a) + 1));
        return null;
      }
    }
  }

  /** So many bytes; fewer where the stream ends before. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = length;
    for (;;) {
      const part = this.#shift(Math.min(left, this.#held.length));
      parts.push(part);
      left -= part.length;
      if (left === 0 || !(await this.#more())) return Buffer.concat(parts);
    }
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0) {
      left -= this.#shift(Math.min(left, this.#held.length)).length;
      if (left > 0 && !(await this.#more())) return;
    }
  }

  #shift(length: number): Uint8Array {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }
}
