/** The tags of signs. */
import { TAG, type Tags } from './tags.js';

export const SIGN_TAGS: ReadonlyMap<string, Tags> = new Map([
  [',', TAG.Comma], [';', TAG.Comma], ['|', TAG.Comma], ['-', TAG.Dash], ['–', TAG.Dash], ['—', TAG.Dash], ['−', TAG.Dash], [':', TAG.Colon],
  ['(', TAG.Bracket], [')', TAG.Bracket],
]);
