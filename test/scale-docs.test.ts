/** The examples of docs/scale.md run as they stand there, with stand-ins for programs that are not on every machine. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { hasRedis, startRedis, type RedisServer } from './support/redis.js';

const CLI = resolve('dist/cli.js');
const page = readFileSync('docs/scale.md', 'utf8');
const blocks = [...page.matchAll(/```(\w+)\n([^]*?)```/gu)].map(([, language = '', code = '']) => ({ language, code }));

/** The one block of a language that has this in it. */
function block(language: string, part: string): string {
  const found = blocks.filter((one) => one.language === language && one.code.includes(part));
  if (found.length !== 1) throw new Error(`docs/scale.md has ${found.length} ${language} blocks with "${part}"`);
  return found[0]!.code;
}

const has = (program: string, args: readonly string[]): boolean => spawnSync(program, args).status === 0;
const hasPython = has('python3', ['--version']);
const hasSystemd = has('systemd-analyze', ['--version']);
const canSplit = has('sh', ['-c', 'printf "a\\n" | split -C 9 --filter=cat']);

/** Programs by name, as shell scripts. `parallel` knows the one way in which the page calls it. */
const STAND_INS: Readonly<Record<string, string>> = {
  derek: `exec '${process.execPath}' '${CLI}' "$@"`,
  npx: `[ "$1" = derek ] || exit 64\nshift\nexec '${process.execPath}' '${CLI}' "$@"`,
  npm: '[ "$1" = install ] || exit 64',
  parallel: '[ "$1 $2 $4 $6" = "--pipepart -a --block --keep-order" ] || exit 64\nfile=$3 size=$5\nshift 6\nexec split -C "$size" --filter="$*" "$file"',
};

/** What of PySpark the page uses: partitions of lines, each through a process of its own, started without a shell. */
const SPARK = `
import shlex, subprocess, os
def through(command, lines):
    done = subprocess.run(command, input="".join(lines), capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout.split("\\n")[:-1]
class Lines:
    def __init__(self, parts): self.parts = parts
    def pipe(self, command): return Lines([through(shlex.split(command), part) for part in self.parts])
    def saveAsTextFile(self, folder):
        os.mkdir(folder)
        for n, part in enumerate(self.parts):
            with open("%s/part-%05d" % (folder, n), "w", encoding="utf-8") as out: out.writelines(line + "\\n" for line in part)
class Context:
    def textFile(self, name):
        lines = list(open(name, encoding="utf-8"))
        return Lines([lines[:4], [], lines[4:5], lines[5:]])
class spark: sparkContext = Context()
`;

let folder: string;
let redis: RedisServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-scale-docs-'));
  for (const name of ['bin', 'archive', 'shared']) await mkdir(join(folder, name));
  for (const [name, script] of Object.entries(STAND_INS)) {
    await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'bin', name), 0o755);
  }
  const text = (id: number) => `Тауар айналымы ${id} млрд теңгеге жетті, деп хабарлады министрлік.`;
  const line = (id: number) => `${JSON.stringify({ id: `a${id}`, published: '2026-02-20', text: text(id) })}\n`;
  const lines = Array.from({ length: 12 }, (_, id) => line(id));
  await writeFile(join(folder, 'archive', 'a.jsonl'), lines.slice(0, 7).join(''));
  await writeFile(join(folder, 'archive', 'b.jsonl'), lines.slice(7).join(''));
  await writeFile(join(folder, 'articles.jsonl'), `${lines.join('')}not JSON\n`);
  await writeFile(join(folder, 'pipeline.config.ts'), 'export default { shardSize: 3 };');
  if (hasRedis) redis = await startRedis(folder);
});
afterAll(async () => {
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The page's places, as they are here. */
const local = (text: string): string => text.replaceAll('/shared/', `${folder}/shared/`).replace(/redis:\/\/\w+/g, redis?.url ?? '');
const path = (): string => `${folder}/bin${delimiter}${process.env['PATH'] ?? ''}`;
const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...process.env, PATH: path(), ...more });
function shell(script: string, more: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-e', '-c', local(script)], { cwd: folder, encoding: 'utf8', env: environment(more) });
}

/** What is visible: each file with its hash. */
async function visible(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter((name) => !name.startsWith('.')).sort();
  const hash = async (name: string): Promise<string> => createHash('sha256').update(await readFile(join(folder, out, name))).digest('hex');
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await hash(name)] as const)));
}

interface Container {
  readonly args: readonly string[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly resources: { readonly requests: { readonly cpu: string } };
}
interface Pod {
  readonly metadata: { readonly labels: object };
  readonly spec: { readonly containers: readonly [Container]; readonly volumes: readonly { readonly name: string }[] };
}
interface Deployment {
  readonly spec: { readonly selector: { readonly matchLabels: object }; readonly template: Pod };
}
const deployment = parse(block('yaml', 'kind: Deployment')) as Deployment;
const pod = deployment.spec.template;
const [container] = pod.spec.containers;
const argument = (name: string): string | undefined => container.args[container.args.indexOf(name) + 1];

describe('every call of derek on the page', () => {
  const written = [...page.matchAll(/(?<![\w/.-])derek ((?:run|submit|worker|status|collect|map)\b[^\n#"`|>]*)/gu)].map(([, call = '']) => call);
  const calls = [...written, container.args.slice(1).join(' ')];
  const flagsOf = new Map<string, string>();
  it('is one of a command that there is, by options that it has', () => {
    expect(calls.length).toBeGreaterThan(8);
    for (const call of calls) {
      const [command = ''] = call.split(' ');
      const help = flagsOf.get(command) ?? spawnSync(process.execPath, [CLI, command, '--help'], { encoding: 'utf8' }).stdout;
      flagsOf.set(command, help);
      for (const [flag] of call.matchAll(/--[a-z-]+/g)) expect(help, `derek ${call}`).toContain(`${flag} `);
    }
  }, 60_000);
});

describe('systemd', () => {
  const written = block('ini', '[Service]').matchAll(/^# \/etc\/systemd\/system\/(.+)\n([^#]*)/gmu);
  const units = [...written].map(([, name = '', unit = '']) => [name, unit] as const);
  test('a service and its timer', () => expect(units.map(([name]) => name)).toEqual(['derek.service', 'derek.timer']));
  test.skipIf(!hasSystemd)('systemd finds nothing wrong in them', async () => {
    for (const [name, unit] of units) await writeFile(join(folder, name), unit.replace('/usr/bin/npx', '/bin/sh'));
    const verify = (): string[] => {
      const { stderr } = spawnSync('systemd-analyze', ['verify', ...units.map(([name]) => `./${name}`)], { cwd: folder, encoding: 'utf8' });
      return stderr.split('\n').filter((line) => line.includes('derek.'));
    };
    expect(verify()).toEqual([]);
    await writeFile(join(folder, 'derek.service'), units[0]![1].replace('MemoryMax', 'MemoryMost'));
    expect(verify().join()).toContain('MemoryMost');
  });
});

describe('Kubernetes', () => {
  test('the labels that it selects are those that it gives', () => {
    expect(deployment).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: expect.stringMatching(/^[a-z-]+$/) } });
    expect(pod.metadata.labels).toMatchObject(deployment.spec.selector.matchLabels);
  });
  test('what it mounts is a volume, and where the storage is', () => {
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(pod.spec.volumes.map(({ name }) => name));
    expect(argument('--storage')).toMatch(new RegExp(`^${container.volumeMounts[0]?.mountPath}/`));
  });
  test('arguments are texts, as many threads as processors, no npx that keeps signals to itself', () => {
    expect(container.args.every((one) => typeof one === 'string')).toBe(true);
    expect(container.args[0]).toBe('derek');
    expect(argument('--threads')).toBe(container.resources.requests.cpu);
  });
});

describe('Slurm', () => {
  const script = block('sh', '#SBATCH');
  test('a batch script: an interpreter, then what it asks for, as many threads as processors', () => {
    const [first, second] = script.split('\n');
    expect(first).toBe('#!/bin/sh');
    const asked = Object.fromEntries([...(second ?? '').matchAll(/--([a-z-]+)=(\S+)/g)].map(([, name, value]) => [name, value]));
    const threads = /--threads (\d+)/.exec(script)?.[1];
    expect(asked).toEqual({ array: expect.stringMatching(/^\d+-\d+$/), 'cpus-per-task': threads, mem: expect.stringMatching(/^\d+G$/) });
  });
});

test.skipIf(!hasRedis)('one machine, and many through a queue: the same bytes', async () => {
  expect(shell(block('sh', 'derek run archive'))).toMatchObject({ status: 0 });
  await rename(join(folder, 'data'), join(folder, 'alone'));
  const steps = block('sh', 'derek submit').split('\n').filter((line) => line !== '');
  expect(steps.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['npm install', 'derek submit', 'derek worker', 'derek status', 'derek collect']);
  for (const line of steps.slice(0, 2)) expect(shell(line)).toMatchObject({ status: 0 });
  for (const task of ['1', '2']) {
    expect(shell(block('sh', '#SBATCH'), { SLURM_ARRAY_TASK_ID: task, SCRATCH: join(folder, 'shared') })).toMatchObject({ status: 0 });
  }
  expect(shell(`${container.args.join(' ')} --until-done`)).toMatchObject({ status: 0 });
  const status = JSON.parse(shell(steps[3]!).stdout) as { shards: number; done: number };
  expect(status.shards).toBeGreaterThan(2);
  expect(status.done).toBe(status.shards);
  expect(shell(steps[4]!)).toMatchObject({ status: 0 });
  expect(await visible('data')).toEqual(await visible('alone'));
}, 300_000);

describe('derek map, spread over processes, gives what one gives', () => {
  let whole: string;
  beforeAll(() => {
    whole = shell('derek map < articles.jsonl').stdout;
    expect(whole.trimEnd().split('\n')).toHaveLength(13);
  });
  test.skipIf(!hasPython)('by Spark, an empty partition among them', async () => {
    await writeFile(join(folder, 'job.py'), `${SPARK}\n${block('python', '.pipe(')}`);
    expect(spawnSync('python3', ['job.py'], { cwd: folder, encoding: 'utf8', env: environment() })).toMatchObject({ status: 0, stderr: '' });
    const parts = (await readdir(join(folder, 'records'))).sort();
    expect(parts).toHaveLength(4);
    const records = await Promise.all(parts.map((name) => readFile(join(folder, 'records', name), 'utf8')));
    expect(records.join('')).toBe(whole);
  }, 60_000);
  test.skipIf(!canSplit)('by GNU parallel, in blocks', async () => {
    const line = block('sh', 'parallel');
    expect(line).toContain('--block 20M');
    expect(shell(line.replace('--block 20M', '--block 1K'))).toMatchObject({ status: 0 });
    expect(await readFile(join(folder, 'records.jsonl'), 'utf8')).toBe(whole);
  }, 60_000);
});
