/** Libraries that read English, on the same text: what they do is less or other than what derek does, their speed is known. */
import nlp from 'compromise/one';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export interface Worker {
  readonly name: string;
  readonly work: (text: string) => unknown;
}

/** Twenty patterns of words, such as facts are found with. */
const RULES = [
  'млрд (теңге|доллар)', 'млн (теңге|доллар)', '/^[0-9]+$/ (адам|бала|отбасы)', '/^[0-9]+$/ пайызға (өсті|төмендеді|артты)',
  '(министр|әкім|депутат) . .', '. облысында', '. қаласында', '. ауданында',
  '/^[0-9]{4}$/ (жылы|жылғы|жылдың)', '(кеше|бүгін|ертең)', 'осы жылдың .', '. министрлігінің .', '. (деді|деп) .', '. хабарлады',
  '(сауда|тауар) айналымы', 'келісімге қол қойды', 'жарық көрді', '. сомасы .', 'халық саны', '(бірінші|екінші|үшінші) .',
];

export function peers(): readonly Worker[] {
  const rules = RULES.map((rule) => nlp.parseMatch(rule));
  const wink = winkNLP(model);
  return [
    { name: 'compromise/one, tokens alone', work: (text) => nlp(text) },
    { name: 'compromise/one, twenty rules', work: (text) => found(nlp(text), rules) },
    { name: 'wink-nlp, its pipeline with entities', work: (text) => wink.readDoc(text).entities().out() },
  ];
}

const found = (doc: ReturnType<typeof nlp>, rules: readonly ReturnType<typeof nlp.parseMatch>[]): number =>
  rules.filter((rule) => doc.has(rule as never)).length;
