export { RunError } from './inputs.js';
export { articleProcessor, rejectFor, type ArticleProcessor, type Outcome } from './process.js';
export { run, type RunObserver, type RunOptions, type RunSummary } from './run.js';
export { VERSION } from './version.js';
