export { foldAddress } from './fold-address.js';
