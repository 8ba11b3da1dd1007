/** The shipped names model, read once from the package's `models/`. */
import { readFileSync } from 'node:fs';
import { loadModel, type NamesModel } from '../4-extract/names/index.js';

let model: NamesModel | undefined;

/**
 * The model of this version.
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
