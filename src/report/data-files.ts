/** Data as scripts: `derek("titles-0", '…')` hands JSON over as a string, which cannot be anything but data. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** JSON in a script's string: nothing in it ends the string or the line. */
export function dataScript(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[\\'\u2028\u2029]/g, (sign) =>
    sign === '\\' || sign === "'" ? `\\${sign}` : `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  return `derek(${JSON.stringify(name)},'${json}');\n`;
}

export interface DataFiles {
  readonly write: (name: string, value: unknown) => Promise<void>;
}

/** @param folder exists */
export const dataFiles = (folder: string): DataFiles => ({
  write: (name, value) => writeFile(join(folder, `${name}.js`), dataScript(name, value)),
});

/** Collects values and writes a file whenever enough of them have come. */
export interface Series<T> {
  readonly add: (value: T) => Promise<void>;
  /** Writes what is left; gives the number of the first value of each file. */
  readonly close: () => Promise<readonly number[]>;
}

/** @param most characters of JSON in a file, about */
export function series<T>(files: DataFiles, name: string, most = 400_000): Series<T> {
  const starts: number[] = [];
  let [count, size] = [0, 0];
  let values: T[] = [];
  const flush = async (): Promise<void> => {
    if (values.length === 0) return;
    const written = values;
    [values, size] = [[], 0];
    starts.push(count - written.length);
    await files.write(`${name}-${starts.length - 1}`, written);
  };
  return {
    add: async (value) => {
      values.push(value);
      count += 1;
      size += JSON.stringify(value).length;
      if (size >= most) await flush();
    },
    close: async () => {
      await flush();
      return starts;
    },
  };
}
