#!/usr/bin/env node
/** The program. Arguments become calls in `cli/`; this file alone ends the process. */
import { main } from './cli/main.js';

// A reader that has seen enough (`derek map | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Not process.exit: what was written to a pipe may still be on its way.
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  engine: async () => (await import('./run/engine.js')).engine,
  engineModule: new URL('./run/engine.js', import.meta.url).href,
});
