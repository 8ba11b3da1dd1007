/** Speech that runs over sentences: who is named at its end has said all of it. */
import { SPEECH } from '../../kazakh/fact-words.js';
import { DASHES } from '../../3-segment/signs.js';
import { Kind } from '../../3-segment/tokens.js';
import { chunksOf } from './chunker.js';
import type { Scene } from './chunk.js';
import type { Draft, Memory } from './draft.js';
import { speechOf } from './speaker.js';

const OPENS: ReadonlySet<string> = new Set(['«', '“', '„']);
const CLOSES: ReadonlySet<string> = new Set(['»', '”']);
/** Facts that one speech may hold before its speaker is named. */
const MOST_FACTS = 60;

/**
 * Follows the speech that a sentence opens, goes on with or closes.
 *
 * @param said facts of the sentence
 * @param speaker whom the sentence names
 */
export function followSpeech(scene: Scene, index: number, memory: Memory, said: readonly Draft[], speaker: string | null): void {
  const span = scene.mentions.doc.sentences[index];
  if (span === undefined) return;
  if (memory.speech === null && opensLine(scene, span.from)) memory.speech = { facts: [], end: 'line' };
  const wasOpen = memory.speech !== null;
  const depth = depthOf(scene, span.from, span.to);
  if (memory.speech === null && depth > 0) memory.speech = { facts: [], end: 'mark' };
  const { speech } = memory;
  if (speech === null) return;
  if (speech.facts.length < MOST_FACTS) speech.facts.push(...said.filter((draft) => draft.speaker === null));
  const ends = speech.end === 'mark' ? wasOpen && depth < 0 : false;
  if (speaker !== null && (ends || speech.end === 'line')) {
    for (const draft of speech.facts) draft.speaker ??= speaker;
    speech.facts.length = 0;
  }
  if (ends || endsLine(scene, span.to)) memory.speech = null;
}

/** Who is said to speak in a sentence without figures that may end a speech; elsewhere it is only kept in mind, for whoever asks. */
export function listen(scene: Scene, from: number, to: number, memory: Memory): string | null {
  if (memory.speech !== null && memory.speech.facts.length > 0) {
    const { ref } = speechOf(scene, chunksOf(scene, from, to), () => lastSpeaker(scene, memory));
    if (ref !== null) hear(memory, ref);
    return ref;
  }
  if (namesSpeaker(scene, from, to)) memory.heard = { from, to };
  return null;
}

/** The last who was said to speak. */
export function lastSpeaker(scene: Scene, memory: Memory): string | null {
  const { heard, speaker } = memory;
  if (heard === null) return speaker;
  hear(memory, speechOf(scene, chunksOf(scene, heard.from, heard.to), () => speaker).ref ?? speaker);
  return memory.speaker;
}

export function hear(memory: Memory, speaker: string | null): void {
  memory.speaker = speaker;
  memory.heard = null;
}

/** A person, and a word of speech. */
function namesSpeaker({ at, mentions }: Scene, from: number, to: number): boolean {
  const { tokens } = mentions.doc;
  let hasPerson = false;
  let hasSpeech = false;
  for (let i = from; i < to && !(hasPerson && hasSpeech); i++) {
    if (tokens.kind[i] !== Kind.Word) continue;
    const mention = at.get(i);
    if (mention?.kind === 'entity') hasPerson ||= mentions.entities[mention.index]?.type === 'PERSON';
    else hasSpeech ||= WORDS.has(tokens.words[i]?.lower ?? '');
  }
  return hasPerson && hasSpeech;
}

const WORDS: ReadonlySet<string> = new Set([...SPEECH, 'деп', 'мәлім', 'атап']);

/** A dash at the beginning of a line: somebody speaks. */
function opensLine({ mentions }: Scene, from: number): boolean {
  const { tokens } = mentions.doc;
  return DASHES.has(tokens.words[from]?.lower ?? '') && (from === 0 || tokens.kind[from - 1] === Kind.Break);
}

const endsLine = ({ mentions }: Scene, to: number): boolean => to >= mentions.doc.tokens.count || mentions.doc.tokens.kind[to] === Kind.Break;

/** Quotation marks opened less those closed. */
function depthOf({ mentions }: Scene, from: number, to: number): number {
  const { tokens } = mentions.doc;
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.Punct) continue;
    const sign = tokens.words[i]?.lower ?? '';
    if (OPENS.has(sign)) depth++;
    else if (CLOSES.has(sign)) depth--;
  }
  return depth;
}
