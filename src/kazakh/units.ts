/** Units of measure with their UCUM codes (ucum.org), shares, and the monthly calculation index. */
import type { UnitData } from './classes.js';
import type { Entry } from './lexicon.js';
import type { InflectOptions } from './inflect.js';

interface Unit {
  readonly code: string;
  /** Full names, which decline. */
  readonly names?: readonly string[];
  /** Abbreviations and signs, which take endings after a hyphen. */
  readonly short?: readonly string[];
  readonly per?: string;
  readonly kind?: UnitData['kind'];
  readonly exponent?: number;
  readonly options?: InflectOptions;
}

const UNITS = [
  // mass
  { code: 't', names: ['тонна'], short: ['т'], per: 't' },
  { code: 'kg', names: ['килограмм', 'килограм', 'келі', 'кило'], short: ['кг'], per: 'kg' },
  { code: 'g', names: ['грамм', 'грам'], short: ['гр'] },
  { code: 'mg', names: ['миллиграмм'], short: ['мг'] },
  { code: 'mg/dm3', names: ['миллиграмм / дециметр куб'] },
  { code: 'mg/L', names: ['миллиграмм / литр'], short: ['мг / л'] },
  { code: 'mg/m3', names: ['миллиграмм / текше метр'], short: ['мг / м³'] },
  { code: 'dt', names: ['центнер'], short: ['ц'] },
  { code: '[lb_av]', names: ['фунт'] },
  { code: '[oz_tr]', names: ['унция'], per: 'oz' },
  { code: '[car_m]', names: ['карат'] },
  // length
  { code: 'km', names: ['километр', 'шақырым'], short: ['км'], per: 'km' },
  { code: 'm', names: ['метр'], short: ['м'] },
  { code: 'cm', names: ['сантиметр'], short: ['см'] },
  { code: 'mm', names: ['миллиметр'], short: ['мм'] },
  { code: 'm', names: ['қума метр', 'погон метр'] },
  // area
  { code: 'm2', names: ['шаршы метр', 'квадрат метр'], short: ['м²', 'м 2', 'кв м', 'кв . м', 'ш . м', 'шаршы м'], per: 'm2' },
  { code: 'km2', names: ['шаршы шақырым', 'шаршы километр', 'квадрат километр'], short: ['км²'] },
  { code: 'har', names: ['гектар'], short: ['га'], per: 'har' },
  { code: 'ar', names: ['сотық', 'сотых'] },
  // volume
  { code: 'L', names: ['литр'], short: ['л'], per: 'L' },
  { code: 'mL', names: ['миллилитр'], short: ['мл'] },
  {
    code: 'm3', names: ['текше метр', 'куб метр', 'кубометр', 'куб', 'метр куб'], short: ['м³', 'м 3', 'куб м', 'куб . м', 'текше м'],
    per: 'm3',
  },
  { code: 'km3', names: ['текше шақырым', 'текше километр', 'куб километр'], short: ['км³'] },
  { code: '[bbl_us]', names: ['баррель', 'баррел'], short: ['барр'], per: 'barrel', options: { harmony: 'both' } },
  // energy and power
  { code: 'W', names: ['ватт'], short: ['вт'] },
  { code: 'kW', names: ['киловатт'], short: ['квт'] },
  { code: 'MW', names: ['мегаватт'], short: ['мвт'] },
  { code: 'GW', names: ['гигаватт'], short: ['гвт'] },
  {
    code: 'kW.h', names: ['киловатт сағат', 'киловатт - сағат'],
    short: [
      'квт сағ', 'квт / сағ', 'квт · сағ', 'квт * сағ', 'квт ⋅ сағ', 'квт - сағ', 'квт . сағ', 'квт сағат', 'квт / сағат', 'квт · сағат',
      'квт * сағат', 'квт - сағат', 'квтсағат', 'квтсағ',
    ],
    per: 'kW.h',
  },
  { code: 'MW.h', names: ['мегаватт сағат', 'мегаватт - сағат'], short: ['мвт сағ', 'мвт / сағ', 'мвт · сағ', 'мвт * сағ'] },
  { code: 'Gcal', names: ['гигакалория'], short: ['гкал'] },
  { code: 'kcal', names: ['килокалория'], short: ['ккал'] },
  { code: 'cal', names: ['калория'] },
  { code: 'V', names: ['вольт'] },
  { code: 'kV', names: ['киловольт'] },
  { code: 'Hz', names: ['герц'] },
  { code: '[HP]', names: ['ат күші'] },
  // temperature, sound, pressure
  { code: 'Cel', names: ['градус', 'цельсий градус'], short: ['°', '° с', '° c', '℃', '⁰', '⁰ с'] },
  { code: 'dB', names: ['децибел'], short: ['дб'] },
  { code: 'atm', names: ['атмосфера'] },
  // speed
  { code: 'km/h', short: ['км / сағ', 'км / с', 'км / ч', 'шақырым / сағ', 'км сағ'], names: ['километр / сағат', 'шақырым / сағат'] },
  { code: 'm/s', short: ['м / с', 'м / сек', 'метр / секунд'] },
  // information
  { code: 'By', names: ['байт'] },
  { code: 'kBy', names: ['килобайт'], short: ['кб'] },
  { code: 'MBy', names: ['мегабайт'], short: ['мб'] },
  { code: 'GBy', names: ['гигабайт'], short: ['гб'] },
  { code: 'TBy', names: ['терабайт'], short: ['тб'] },
  { code: 'Mbit/s', short: ['мбит / с'] },
  // points, which UCUM has no code for
  { code: '', names: ['балл', 'бал', 'ұпай', 'магнитуда'] },
  // the index that fines and benefits are counted in
  { code: 'MCI', names: ['айлық есептік көрсеткіш', 'айлық көрсеткіш'], short: ['аек', 'аэк'], per: 'MCI' },
  // shares
  { code: '%', names: ['пайыз', 'процент'], short: ['%'], kind: 'percent' },
  {
    code: '%', names: ['пайыздық тармақ', 'пайыздық пункт', 'проценттік тармақ', 'проценттік пункт', 'пайыз тармақ', 'пайызтармақ'],
    kind: 'percentage_point',
  },
  {
    code: '%', names: ['базистік тармақ', 'базисті тармақ', 'базистік пункт', 'базисті пункт', 'базалық тармақ'], kind: 'percentage_point',
    exponent: -2, options: { harmony: 'both' },
  },
  { code: '[ppth]', names: ['промилле'], short: ['‰'] },
] as const satisfies readonly Unit[];

function* entries(): Generator<Entry<'unit'>> {
  for (const { code, names = [], short = [], ...rest } of UNITS as readonly Unit[]) {
    const data: UnitData = {
      code, kind: rest.kind ?? 'measure',
      ...(rest.per ? { per: rest.per } : {}), ...(rest.exponent ? { exponent: rest.exponent } : {}),
    };
    for (const lemma of names) yield { lemma, cls: 'unit', data, ...(rest.options ? { options: rest.options } : {}) };
    for (const lemma of short) yield { lemma, cls: 'unit', data, fixed: true };
  }
  // есе takes no plural and no possessive, but every case.
  yield { lemma: 'есе', cls: 'unit', data: { code: '1', kind: 'ratio' } };
}

export const UNIT_ENTRIES: readonly Entry<'unit'>[] = [...entries()];
