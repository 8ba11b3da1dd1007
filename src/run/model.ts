/** The shipped models, read once from the package's `models/`. */
import { readFileSync } from 'node:fs';
import { loadModel, type NamesModel } from '../4-extract/names/index.js';
import { loadFactsModel, type FactsModel } from '../5-relate/facts/index.js';

let model: NamesModel | undefined;

/**
 * The names model of this version.
 *
 * @throws when `models/names.bin` is missing or is no model of this version; the message says how to make it
 */
export function shippedModel(): NamesModel {
  return (model ??= readModel(new URL('../../models/names.bin', import.meta.url)));
}

/** A model from a file. @throws as `shippedModel` */
export function readModel(file: URL | string): NamesModel {
  return loadModel(readFileSync(file));
}

let facts: FactsModel | undefined;

/**
 * The facts model of this version.
 *
 * @throws when `models/facts.bin` is missing or is no model of this version; the message says how to make it
 */
export function shippedFacts(): FactsModel {
  return (facts ??= loadFactsModel(readFileSync(new URL('../../models/facts.bin', import.meta.url))));
}
