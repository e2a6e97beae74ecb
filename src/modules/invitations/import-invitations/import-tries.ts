/** Reading and checking a long list costs more than keeping it, so tries are counted. */
export const importTries = { max: 60, perMinutes: 60 };
