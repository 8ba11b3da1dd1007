export { validateArticle, type Validated } from './validate.js';
