#!/usr/bin/env node
/** The program. Arguments become calls in `cli/`; this file alone ends the process. */
import { main } from './cli/main.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`derek map | head`) is no fault.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`derek: cannot write to the standard output: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}\n`);
  process.exit(1);
});
// Nobody hears what is told: the work goes on.
process.stderr.on('error', () => undefined);

// Not process.exit: what was written to a pipe may still be on its way.
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(), stdin: process.stdin, stdout: process.stdout, stderr: process.stderr,
  engine: async () => (await import('./run/engine.js')).engine,
  engineModule: new URL('./run/engine.js', import.meta.url).href,
  stoppable: async (act) => (await import('./cli/signals.js')).stoppable(act),
});
