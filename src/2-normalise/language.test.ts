import { describe, expect, test } from 'vitest';
import type { Script } from '../record/schema.js';
import { detectLanguage, isPlainKazakh } from './language.js';
import { COUNTED, scan } from './scan.js';

const plain = (text: string): boolean => {
  const counts = new Uint32Array(COUNTED);
  scan(text, counts);
  return isPlainKazakh(counts);
};

describe('Cyrillic', () => {
  test.each([
    ['kk', 'Ауылда жаңа мектеп ашылып, оған облыстық бюджеттен қаржы бөлінді. Бұл туралы әкімдік хабарлады.'],
    // short, and without a letter that Kazakh alone has
    ['kk', 'Бала мектепке барды, мал далада жайылды.'],
    ['kk', 'Балалар театрда болып, жаттар келмеді.'],
    ['kk', 'Аманат партиясы'],
    ['kk', 'Доллар арзандады'],
    ['kk', 'Сот Б. О. Маратовты ақтады.'],
    ['ru', 'В городе открыли новую школу, сообщает пресс-служба акимата.'],
    ['ru', 'Цены на хлеб выросли за год на 8 процентов, рассказали в министерстве. Это больше, чем ожидали эксперты.'],
    ['ru', 'В городе открыли новую школу, сообщает пресс-служба акимата. Она была построена за год, и в ней будут учиться дети из трёх сёл. «Біз мектепті көп күттік», – сказал житель.'],
    ['kk', 'Ауылда жаңа мектеп ашылды. «Мы рады, что школа открылась и что дети будут учиться в одну смену», – деді тұрғын. Мектепке 300 бала барады, оған бюджеттен қаржы бөлінді.'],
    ['ky', 'Айылда жаңы мектеп ачылып, ага республикалык бюджеттен каражат бөлүндү. Бул тууралуу министрлик билдирди.'],
    ['ky', 'Өкмөттүн маалыматы боюнча быйыл эмгек акы жана пенсия көбөйөт.'],
    ['uz', 'Қишлоқда янги мактаб очилди, бу ҳақда ҳокимлик хабар берди. Унинг қурилиши учун бюджетдан маблағ ажратилган.'],
    ['tt', 'Авылда яңа мәктәп ачылды, бу турыда район хакимияте хәбәр итә. Аның төзелеше өчен бюджеттан акча бүленгән һәм эш тәмамланган.'],
    ['uk', 'У селі відкрили нову школу, повідомляє пресслужба. Її будівництво тривало два роки, але роботи вже закінчили.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text, 'Cyrl').language).toBe(language);
  });
});

describe('Latin', () => {
  test.each([
    ['kk', 'Auylda jaña mektep aşylyp, oğan oblystyq biudjetten qarjy bölındı.'],
    ['kk', 'Aýylda jańa mektep ashylyp, oǵan qarjy bólindi.'],
    ['kk', 'Awılda jaña mektep aşılıp, oğan qarjı bölindi, dep xabarlaydı.'],
    ['kk', 'Auylda zhana mektep ashylyp, oghan qarzhy bolindi.'],
    ['en', 'A new school was opened in the village, and it has been built with money from the budget of the region.'],
    ['tr', 'Köyde yeni bir okul açıldı ve bu okul için bölge bütçesinden para ayrıldı. Okul daha önce kapatılmıştı.'],
    ['uz', "Qishloqda yangi maktab ochildi, bu haqda hokimlik xabar berdi. Uning qurilishi uchun budjetdan mablag' ajratilgan va bo'lgan."],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text, 'Latn').language).toBe(language);
  });
});

describe('Arabic', () => {
  test.each([
    ['kk', 'اۋىلدا جاڭا مەكتەپ اشىلىپ، وعان قارجى ٴبولىندى.'],
    ['ug', 'يېزىدا يېڭى مەكتەپ ئېچىلدى، بۇ ھەقتە ھۆكۈمەت خەۋەر بەردى ۋە ئۇنىڭغا پۇل ئاجراتتى.'],
    ['fa', 'یک مدرسه جدید در روستا افتتاح شد و این خبر را دولت اعلام کرد. برای ساخت آن از بودجه استفاده شده است.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text, 'Arab' satisfies Script).language).toBe(language);
  });
});

test('letters alone settle a Kazakh article, and no other', () => {
  const kazakh = 'Ауылда жаңа мектеп ашылып, оған облыстық бюджеттен қаржы бөлінді. Бұл туралы әкімдік хабарлады.';
  expect(plain(kazakh)).toBe(true);
  expect(plain('Айылда жаңы мектеп ачылып, ага республикалык бюджеттен каражат бөлүндү. Бул тууралуу министрлик билдирди.')).toBe(false);
  expect(plain('Қишлоқда янги мактаб очилди, бу ҳақда ҳокимлик хабар берди. Унинг қурилиши учун бюджетдан маблағ ажратилган.')).toBe(false);
  expect(plain('У селі відкрили нову школу, повідомляє пресслужба. Її будівництво тривало два роки, але роботи вже закінчили.')).toBe(false);
  expect(plain('Қаржы бөлінді.')).toBe(false); // too short to tell
});
