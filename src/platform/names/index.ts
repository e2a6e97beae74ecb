export { foldName, slugOf } from './names.js';
