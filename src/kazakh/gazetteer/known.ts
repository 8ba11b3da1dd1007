/** Names that have no other list: roads and corridors, brands of oil, works; by type, the last word inflects. */
import type { EntityType } from '../../record/schema.js';

export const KNOWN_NAMES = {
  FACILITY: [
    'Ұлы Жібек жолы', 'Жібек жолы', 'Орта дәліз', 'Орта Дәліз', 'Транскаспий халықаралық көлік бағыты', 'Батыс Еуропа – Батыс Қытай',
    'Байқоңыр ғарыш айлағы',
    'Семей полигоны', 'Барыс Арена', 'Астана Арена', 'Алматы Арена', 'Медеу', 'Тәуелсіздік сарайы', 'Бейбітшілік және келісім сарайы',
    'Хан Шатыр', 'Бәйтерек монументі',
    'Ахмет Ясауи кесенесі', 'Қожа Ахмет Ясауи кесенесі', 'Арыстан баб кесенесі', 'Айша бибі кесенесі', 'Каспий құбыр консорциумы',
  ],
  PRODUCT: [
    'Brent', 'WTI', 'Urals', 'Windows', 'Android', 'iPhone', 'ChatGPT', 'eGov Mobile', 'eGov', 'Telegram', 'Спутник V', 'QazVac', 'Pfizer',
    'Байрактар', 'Bayraktar',
  ],
  PROJECT: ['Бір белдеу, бір жол', 'Белдеу және жол'],
  GPE: ['Алтын Орда', 'Ақ Орда', 'Көк Орда', 'Қазақ хандығы', 'Кеңес Одағы', 'Кеңес одағы', 'КСРО'],
  LOCATION: ['Солтүстік теңізі', 'Газа секторы', 'Суэц каналы', 'Ормуз бұғазы', 'Босфор'],
} as const satisfies Partial<Record<EntityType, readonly string[]>>;
