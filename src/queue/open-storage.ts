import { resolve } from 'node:path';
import { folderStorage, type Storage } from './storage.js';

/** @param place a folder, relative to `cwd`, or `s3://bucket/prefix` */
export async function openStorage(place: string, cwd: string): Promise<Storage> {
  if (!place.startsWith('s3://')) return folderStorage(resolve(cwd, place));
  const { s3Storage } = await import('./s3-storage.js');
  return s3Storage(place);
}
