/**
 * Whose a figure is and with whom: read top down, the first rule that fits names the party. Names alone are parties; what
 * has no name has none.
 */
export interface PartyRule {
  readonly name: string;
  readonly reason: string;
  /** In the notation of `pattern.ts`; the group `party` is taken. */
  readonly match: string;
  readonly examples: readonly (readonly [clause: string, party: string])[];
}

export const SUBJECT_RULES: readonly PartyRule[] = [
  {
    name: 'owner',
    reason: 'the genitive owns what is measured, or the part',
    match: '[<party>(#Name && #Genitive)] (#Name && !#Nominative)* #Nominative * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'owner-of-figure',
    reason: 'the genitive right before the figure',
    match: '[<party>(#Name && #Genitive)] [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'name-of-measure',
    reason: 'the measure begins with the name that has it',
    match: '[<party>(#Name && #Noun && #Nominative)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'nation',
    reason: 'a nationality describes the measure: its country',
    match: '[<party>(#Nation && #Nominative && !#Name)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'agent',
    reason: 'the nominative name does it',
    match: '[<party>(#Name && #Nominative && !#Place)] * [<figure>#Figure] * #Verb',
    examples: [],
  },
  {
    name: 'state',
    reason: 'a country or town gives, gets or uses it',
    match: '[<party>(#Place && #Nominative && !#Noun)] * [<figure>#Figure] !#Verb* #Transfer',
    examples: [],
  },
  {
    name: 'recipient-of-source',
    reason: 'from one name to another: it is the figure of the one that gets it',
    match: '(#Name && #Ablative) * [<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'recipient-before-source',
    reason: 'the same in the other order',
    match: '[<party>(#Name && #Dative)] * (#Name && #Ablative) * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'place',
    reason: 'where it holds',
    match: '[<party>(#Name && #Locative)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'project',
    reason: 'by which project it is done',
    match: '[<party>(#Project && !#Nominative)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'project-after',
    reason: 'the same behind the figure',
    match: '[<figure>#Figure] * [<party>(#Project && #Instrumental)] * #Verb',
    examples: [],
  },
  {
    name: 'recipient',
    reason: 'who gets it, where nobody gives',
    match: '[<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'place-after',
    reason: 'where it holds, behind the figure',
    match: '[<figure>#Figure] * [<party>(#Place && #Locative)] * #Verb',
    examples: [],
  },
  {
    name: 'source',
    reason: 'out of whose means, where nothing says to whom',
    match: '[<party>(#Organisation && #Ablative && !#Noun)] * [<figure>#Figure] * (#Transfer|#Spend|#Trade)',
    examples: [],
  },
  {
    name: 'label',
    reason: 'a name as the label of a list member',
    match: '[<party>(#Name && #Nominative)] #Dash? [<figure>#Figure]',
    examples: [],
  },
];

export const COUNTERPARTY_RULES: readonly PartyRule[] = [
  {
    name: 'partner',
    reason: 'with whom',
    match: '[<party>(#Name && #Instrumental && !#Project)] * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'owner-of-recipient',
    reason: 'the name that owns what takes part, gives or gets',
    match: '[<party>(#Name && #Genitive)] (#Dative|#Instrumental|#Ablative) * [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'source',
    reason: 'from whom',
    match: '[<party>(#Name && #Ablative)] !#Participle* [<figure>#Figure]',
    examples: [],
  },
  {
    name: 'recipient',
    reason: 'to whom, where another is the subject',
    match: '[<party>(#Name && #Dative)] * [<figure>#Figure]',
    examples: [],
  },
];
