/** Finds and loads `pipeline.config.ts`. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { checkFactRules } from './fact-rules.js';
import { ConfigError, parseConfig } from './parse.js';
import { defaultConfig, type PipelineConfig } from './schema.js';

const CONFIG_FILE = 'pipeline.config.ts';

export interface LoadedConfig {
  readonly config: PipelineConfig;
  /** Folder that the config's relative paths are relative to. */
  readonly folder: string;
  /** The file read; null when there is none and the defaults hold. */
  readonly file: string | null;
}

/**
 * Loads the config named, or `pipeline.config.ts` of `cwd`; where the latter is missing, the defaults hold.
 * TypeScript is loaded as it is, without a build.
 *
 * @throws ConfigError when a file that was named is missing, does not load, or holds a wrong value
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<LoadedConfig> {
  const file = resolve(cwd, named ?? CONFIG_FILE);
  if (!existsSync(file)) {
    if (named === undefined) return { config: defaultConfig(), folder: cwd, file: null };
    throw new ConfigError(`${named}: no such file; give --config the path of a config, or leave it out`);
  }
  const name = named ?? CONFIG_FILE;
  const value = await importDefault(file, name);
  if (value === undefined) {
    throw new ConfigError(`${name}: no default export; write "export default defineConfig({ … })"`);
  }
  const config = parseConfig(value, name);
  await checkFactRules(config, name);
  return { config, folder: dirname(file), file };
}

async function importDefault(file: string, name: string): Promise<unknown> {
  // `import … from 'derek'` means this very package, wherever it is installed. No cache: a config is small, and a
  // run leaves nothing behind but its dataset.
  const jiti =
    createJiti(pathToFileURL(file).href, { alias: { derek: ownEntry() }, fsCache: false, moduleCache: false, interopDefault: false });
  let module: { readonly default?: unknown };
  try {
    module = await jiti.import(file);
  } catch (error) {
    throw new ConfigError(`${name} does not load: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return module.default;
}

/** The package's entry: `index.js` once built, `index.ts` in the source. */
function ownEntry(): string {
  const built = fileURLToPath(new URL('../index.js', import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL('../index.ts', import.meta.url));
}
