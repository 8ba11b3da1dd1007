/** What the system's signals to stop do. */
import { RunStopped } from '../run/inputs.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something that ends in good order at the first signal: what `act` throws then is told, and the process dies of that
 * signal, as its parent expects. A second signal ends it at once.
 */
export async function stoppable<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals): void => {
    forget();
    process.once('beforeExit', () => process.kill(process.pid, name));
    controller.abort(new RunStopped('stopped; the dataset is as it was, and what was made is kept: the next run goes on from there'));
  };
  const forget = (): void => { for (const name of SIGNALS) process.off(name, stop); };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await act(controller.signal);
  } finally {
    forget();
  }
}
