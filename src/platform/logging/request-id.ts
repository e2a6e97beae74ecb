import type {} from 'express-serve-static-core';

/** Each request is named when it arrives; the name stands in the log, in X-Request-Id and on error pages. */
declare module 'express-serve-static-core' {
  interface Request {
    id: string;
  }
}
