import type { Issue, Script } from '../record/schema.js';
import { RejectError, type RawArticle } from '../record/source.js';
import { detectLanguage, isPlainKazakh, LANGUAGE_NAMES } from './language.js';
import type { LetterCounts } from './scan.js';
import { sourceText } from './source-text.js';

export interface NormaliseOptions {
  /** BCP 47 languages that pass. @default ['kk'] */
  readonly languages?: readonly string[];
  /** The caller vouches for `raw.language`: the gate is not asked. @default false */
  readonly languageGiven?: boolean;
}

/**
 * The language of an article that passes the gate.
 *
 * @param text normalised and Cyrillic; @param counts letters of the source
 * @throws RejectError `language`, naming the language that was found
 */
export function admit(
  raw: RawArticle, text: string, title: string | null, script: Script, counts: LetterCounts, options: NormaliseOptions,
): { language: string; issues: readonly Issue[] } {
  const asked = (options.languages ?? ['kk']).map(primary);
  if (options.languageGiven && raw.language !== null) return { language: primary(raw.language), issues: [] };
  if (script === 'Cyrl' && isPlainKazakh(counts) && asked.includes('kk')) return { language: 'kk', issues: [] };
  const whole = script === 'Cyrl' ? `${title ?? ''}\n${text}` : `${raw.title ?? ''}\n${sourceText(raw)}`;
  const { language, certain } = detectLanguage(whole, script);
  if (!asked.includes(language)) {
    throw new RejectError(
      'language',
      `The text is in ${LANGUAGE_NAMES.get(language) ?? language} (${language}), not in ${asked.join(', ')}. Ask for it by "languages" in the config, or give "language" if this is wrong.`,
      '2-normalise',
    );
  }
  return { language, issues: certain ? [] : [uncertain(language)] };
}

function uncertain(language: string): Issue {
  return {
    code: 'language-uncertain', severity: 'warning',
    message: `The text is too short or too mixed to tell its language for certain; taken for ${language}.`,
  };
}

/** The language of a tag, without region and script; `kz`, which is a country, is often written for `kk`. */
function primary(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return language === 'kz' || language === 'kaz' ? 'kk' : language;
}
