/** Files of data, loaded as scripts by need: the only way in which a page on a disk can read. */
import type { Site } from '../site.js';
import { ownScript } from './trusted.js';

const values = new Map<string, unknown>();
const waiting = new Map<string, Promise<unknown>>();

declare global {
  interface Window {
    derek: (name: string, json: string) => void;
  }
}

window.derek = (name, json) => {
  values.set(name, JSON.parse(json));
};

const NAME = /^[a-z]+(?:-\d+)?$/;
/** The value of a file, loaded once. Rejects where there is no such file. */
export function load<T>(name: string): Promise<T> {
  const known = waiting.get(name);
  if (known !== undefined) return known as Promise<T>;
  const loading = new Promise<T>((done, fail) => {
    if (values.has(name)) return done(values.get(name) as T);
    if (!NAME.test(name)) return fail(new TypeError(`no data is called ${name}`));
    const script = document.createElement('script');
    const url = `data/${name}.js`;
    script.src = ownScript(url);
    script.onload = () => {
      script.remove();
      if (values.has(name)) done(values.get(name) as T);
      else fail(new Error(`${url} holds no data`));
      values.delete(name);
    };
    script.onerror = () => {
      script.remove();
      waiting.delete(name);
      fail(new Error(`${url} is missing`));
    };
    document.head.append(script);
  });
  waiting.set(name, loading);
  return loading;
}

/** Which file has an item: the last that starts at or before it. */
export function fileOf(starts: readonly number[], item: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= item) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const site = (): Promise<Site> => load<Site>('site');
