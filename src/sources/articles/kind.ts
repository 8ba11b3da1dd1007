/** Whether an answer is a page, by what it says and by what it is. */

/** Types that pages are sent as, right or wrong. */
const MAY_BE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|octet-stream)|binary\/octet-stream)\b/i;

export function looksLikePage(type: string | null, body: Uint8Array): boolean {
  if (type !== null && /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type.trim())) return true;
  if (type !== null && type.trim() !== '' && !MAY_BE.test(type.trim())) return false;
  // Marks of encodings and zeros of UTF-16 stand between the letters.
  const head = Buffer.from(body.subarray(0, 2048)).toString('latin1').replace(/[^\x20-\x7e\s]/g, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article|div|meta|title)\b/i.test(head);
}
