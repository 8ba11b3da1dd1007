/** A Redis server of a test's own, where one is installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('redis-server is not installed here: the tests of the queue are skipped; apt-get install redis-server');

export interface RedisServer {
  readonly url: string;
  /** Kills it and starts it again on the same data. */
  readonly restart: () => Promise<void>;
  /** Forgets all that it holds. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

/** @param folder where it keeps its log of what was written */
export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  let server = await started(port, folder);
  const stop = async (): Promise<void> => {
    const closed = new Promise((done) => { server.once('close', done); });
    server.kill('SIGKILL');
    await closed;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await stop();
      server = await started(port, folder);
    },
    forget: () => void spawnSync('redis-cli', ['-p', String(port), 'flushall']),
    stop,
  };
}

async function started(port: number, folder: string): Promise<ChildProcess> {
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--appendfsync', 'always', '--dir', folder], { stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => { socket.end(); done(true); });
      socket.on('error', () => { done(false); });
    });
    if (answers) return server;
    await sleep(50);
  }
  throw new Error('redis-server does not start');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { done(typeof address === 'object' && address !== null ? address.port : 0); });
    });
  });
}
