/** How often a start is tried. With the pauses between, a minute: longer than a process of a killed server goes on with its statement. */
export const mostTries = 9;

/** A pause in milliseconds, twice as long after each try. */
export const pauseAfter = (tries: number, firstInMs = 250): number => firstInMs * 2 ** (tries - 1);
