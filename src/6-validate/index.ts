export { validateArticle } from './validate.js';
