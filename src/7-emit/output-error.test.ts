import { expect, it } from 'vitest';
import { isFileError, outputError, OutputError } from './output-error.js';

const withCode = (code: string, message = 'no') => Object.assign(new Error(message), { code });

it.each([
  [withCode('ENOSPC'), true],
  [withCode('EACCES'), true],
  [withCode('EXDEV'), true],
  [new Error('EIO: i/o error, write'), true],
  [withCode('ERR_STREAM_DESTROYED'), false],
  [withCode('UND_ERR_CODE'), false],
  [new RangeError('not one of the file system'), false],
  ['ENOSPC', false],
])('%s is an error of the file system: %s', (error, expected) => expect(isFileError(error)).toBe(expected));

it.each([
  [withCode('ENOSPC'), 'cannot write to out: the disk is full; free some space, or choose another folder with --out'],
  [new Error('EROFS: read-only file system, open'), 'cannot write to out: the file system is read-only; choose another folder with --out'],
  [withCode('EXDEV', 'cross-device link'), 'cannot write to out: cross-device link'],
  ['something', 'cannot write to out: something'],
  [new OutputError('said already'), 'said already'],
])('%s is told as: %s', (error, message) => expect(outputError('out', error).message).toBe(message));
