/** The text of a record of fields: plain, HTML or Markdown, in a string, in a list, in an object. */
import type { RawBlock } from '../../record/source.js';
import { blocksOfHtml } from '../html/blocks.js';
import { decodeHTML } from '../html/entities.js';
import type { IngestOptions } from '../options.js';
import { asObject, field, fieldsOf, findField, type Fields } from './fields.js';
import { refuse, type Draft } from './format.js';
import { blocksOfLines, linesOf, unplaced } from './lines.js';
import { blocksOfMarkdownText } from './md.js';

/** Fields that stand in for a text that is missing. */
const SUMMARY: readonly string[] = ['description', 'summary', 'lead'];

/** @throws RejectError `empty` when no field of the record holds text */
export function draftOfFields(record: Fields, options: IngestOptions): Draft {
  const found = findField(record, options.fields.text) ?? findField(record, SUMMARY);
  const blocks = found ? blocksOfBody(found.value) : [];
  if (!found || blocks.length === 0) {
    const keys = Object.keys(record).slice(0, 12).join(', ') || 'none';
    throw refuse(
      'empty',
      `The record has no text: looked for ${options.fields.text.join(', ')}; its fields are ${keys}. Name the field under "fields.text" of the config.`,
    );
  }
  return { ...fieldsOf(record, options.fields, [found.key]), blocks };
}

/** Whether a record holds text of its own. */
export function hasText(record: Fields, options: IngestOptions): boolean {
  const found = findField(record, options.fields.text) ?? findField(record, SUMMARY);
  return found !== null && blocksOfBody(found.value).length > 0;
}

/** A string; a list of strings or of blocks; an object that holds one of these. */
function blocksOfBody(body: unknown): RawBlock[] {
  if (typeof body === 'string') return blocksOfText(body);
  if (Array.isArray(body)) return body.flatMap(blocksOfBody);
  const object = asObject(body);
  return object
    ? blocksOfBody(field(object, ['html', 'text', 'content', 'body', 'value', 'rendered', 'blocks', 'paragraphs', 'data']))
    : [];
}

const HTML_TAG =
  /<\/?(?:p|div|br|span|strong|b|em|i|a|ul|ol|li|h[1-6]|table|tr|td|blockquote|article|section|figure|img)(?:\s[^<>]*)?\/?>/i;
const MARKDOWN = /(?:^|\n)#{1,6} \S|\*\*\S[^*\n]{0,200}\*\*|\[[^[\]\n]{1,200}\]\(https?:\/\/|(?:^|\n)\|[^\n]*\|\s*\n\s*\|[ :|-]+\|/;

function blocksOfText(text: string): RawBlock[] {
  if (HTML_TAG.test(text)) return blocksOfHtml(/<p[\s>]|<br|<div|<li/i.test(text) ? text : text.replace(/\r?\n/g, '<br>'));
  const plain = decodeHTML(text);
  return MARKDOWN.test(plain) ? blocksOfMarkdownText(plain) : blocksOfLines(linesOf(plain)).map(unplaced);
}
