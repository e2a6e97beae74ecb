import './request-id.js';
export { makeLogger } from './logger.js';
export { NestLogger } from './nest-logger.js';
export { requestLog } from './request-log.js';
