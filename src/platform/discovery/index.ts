export { markedProviders } from './marked-providers.js';
