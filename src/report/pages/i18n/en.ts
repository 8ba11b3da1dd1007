export const en = {
  language: 'English', skip: 'Skip to the content', theme: 'Theme', themeAuto: 'As the system', themeLight: 'Light', themeDark: 'Dark', languageLabel: 'Language',
  overview: 'Overview', facts: 'Facts', articles: 'Articles', entities: 'Names', review: 'Review', menu: 'Pages',
  tagline: 'What Kazakh-language news says, figure by figure, each with the words it comes from.',
  nArticles: 'articles', nFacts: 'facts', nThings: 'names', nMentions: 'mentions', nIssues: 'doubts', nRejects: 'rejected',
  copies: 'of them copies', from: 'from', to: 'to',
  byMonth: 'Articles by month', byMonthNote: 'Stacked by publisher', others: 'others', month: 'Month', total: 'Total', asTable: 'As a table',
  sums: 'Sums of money', sumsNote: 'Exact amounts that were paid, earned or owed, added up by year of the period. Left out: copies of a story, parts of a total, changes, prices per unit, plans and forecasts. A sum says how much the articles tell of, not how much there was: two articles may tell of the same money.',
  indicator: 'Indicator', currency: 'Currency', noPeriod: 'no period', people: 'People', organisations: 'Organisations', places: 'Places', mentions: 'mentions', allNames: 'All names',
  byIndicator: 'Facts by indicator', doubts: 'Doubts', doubtsNote: 'What the program was unsure of, or repaired', rejects: 'Rejected', rejectsNote: 'What did not become an article, by reason', none: 'none', noData: 'Nothing here.',
  measure: 'Measure', subject: 'Subject', place: 'Place', period: 'Period', publisher: 'Publisher', amount: 'Amount', confidence: 'Confidence', published: 'Published', title: 'Title', article: 'Article',
  predicate: 'Predicate', purpose: 'Purpose', counterparty: 'Other side', speaker: 'Source', partOf: 'Part of', unit: 'Unit', figure: 'Figure', relation: 'Relation', status: 'Status', change: 'Change', per: 'Per', about: 'About',
  filters: 'Filters', any: 'any', containing: 'contains', fromYear: 'from year', toYear: 'to year', least: 'at least', reset: 'Clear filters', exportCsv: 'Save as CSV', shown: 'shown', of: 'of', loading: 'Loading',
  previous: 'Previous', next: 'Next', page: 'Page', rows: 'rows', sortBy: 'Sort by', search: 'Search', type: 'Type', all: 'all', name: 'Name', inArticles: 'articles',
  kinds: 'Highlight', money: 'money', dates: 'dates', quantities: 'quantities', names: 'names', factsHere: 'Facts of this article', noFacts: 'No figure of this article states a fact.', lightUp: 'Show in the text',
  value: 'value', rule: 'rule', factNote: 'Choose a fact, or a figure in the text: its measure, subject, place and period light up.', original: 'Source', authors: 'Authors', section: 'Section', copyOf: 'Copy of', noDoubts: 'No doubts.',
  goTo: 'Show in the text', base: 'base form', role: 'office', country: 'country', bounds: 'bounds', mayBe: 'links', alsoCalled: 'Also', offices: 'Offices', beside: 'Named in the same articles', overTime: 'Figures over time', factsOf: 'Facts', asRole: 'as',
  mentionedIn: 'Mentioned in', firstFacts: 'the first of', allFacts: 'All in the table of facts', notFound: 'There is no such page.', back: 'Back', madeBy: 'Made by derek', noScript: 'This page needs its script.',
  relations: { exact: '', about: '≈', almost: '≲', over: '>', under: '<', at_least: '≥', at_most: '≤', range: '' },
  changes: { none: '', up: 'up by', down: 'down by', from: 'from', to: 'to' },
  statuses: { actual: 'actual', planned: 'planned', forecast: 'forecast', possible: 'possible', alleged: 'alleged', denied: 'denied' },
  indicators: { price: 'Price', rate: 'Exchange rate', interest: 'Interest', pay: 'Pay', budget: 'Budget', funding: 'Funding', investment: 'Investment', debt: 'Debt', revenue: 'Revenue', tax: 'Tax', penalty: 'Penalty', loss: 'Loss', prize: 'Prize', trade: 'Trade', output: 'Output', value: 'Value', people: 'People', casualties: 'Casualties', count: 'Count', size: 'Size', share: 'Share' },
  types: { PERSON: 'person', ORGANISATION: 'organisation', GPE: 'place', LOCATION: 'location', FACILITY: 'facility', POSITION: 'office', NORP: 'group', PROJECT: 'project', EVENT: 'event', LAW: 'law', PRODUCT: 'product', ART: 'work of art', LANGUAGE: 'language', DISEASE: 'disease', ADAGE: 'adage', CONTACT: 'contact', NON_HUMAN: 'animal', MISCELLANEOUS: 'other' },
  quantityKinds: { count: 'count', measure: 'measure', percent: 'per cent', percentage_point: 'percentage points', ratio: 'ratio', ordinal: 'rank', age: 'age' },
  dateKinds: { date: 'date', interval: 'interval', duration: 'duration', time: 'time', set: 'repeating', vague: 'vague' },
  severities: { info: 'note', warning: 'warning', error: 'error' },
  // Review
  queue: 'The least certain first', queueNote: 'Correct what is wrong, confirm what is right. Every change is written at once.', checked: 'Checked', checkedNote: 'What you have checked in this article, all of it. Only that is scored and trained on.', saved: 'Saved', saving: 'Saving', notSaved: 'Not saved',
  edit: 'Correct', remove: 'Remove', add: 'Add', addAs: 'Mark the selected words as', span: 'Span', useSelection: 'Take the selected words', clear: 'Clear', start: 'start', end: 'end', wider: 'wider', narrower: 'narrower', removed: 'Removed', selectFirst: 'Select words in the text first.', statesNothing: 'States nothing', labelled: 'articles reviewed', uncertain: 'confidence', mention: 'Mention', fact: 'Fact', nextInQueue: 'Next in the queue', openQueue: 'Queue', notChecked: 'not checked', addFact: 'Add a fact',
  // Playground
  playTitle: 'Try derek', playNote: 'Paste a news article in Kazakh, or drop a file. Everything happens in this page: nothing is sent anywhere.', playText: 'Text', playDay: 'Published', playHeadline: 'Headline', playReady: 'Ready', playLoading: 'Loading the models', playIn: 'in', playExample: 'An example', playRejected: 'Not an article', playJson: 'Record as JSON', playDrop: 'Drop the file here', playMs: 'ms',
};

/** Words of the pages in one language. */
export type Words = typeof en;
