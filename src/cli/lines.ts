/** Lines of a stream of bytes, decoded one by one. */

/** A line's text, or what is wrong with it. */
export type Line = { readonly text: string } | { readonly fault: 'encoding' | 'too-large'; readonly message: string };

const NEWLINE = 0x0a;

/** Yields each line without its end; what follows the last line end is a line when it is not empty. A byte-order mark goes. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let first = true;
  const add = (part: Uint8Array): void => {
    length += part.length;
    // Of a line that is too long only its length is kept.
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = length > maxBytes ? tooLarge(length, maxBytes) : decode(Buffer.concat(parts), first);
    parts = [];
    length = 0;
    first = false;
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      add(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < bytes.length) add(bytes.subarray(from));
  }
  if (length > 0) yield take();
}

function decode(bytes: Uint8Array, first: boolean): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes);
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { fault: 'encoding', message: 'the line is not UTF-8; convert the input' };
  }
}

const tooLarge = (length: number, maxBytes: number): Line => ({
  fault: 'too-large',
  message: `the line has ${length} bytes, more than ${maxBytes}; split the text`,
});
