/** What the log says of an error; where the database said no, which of its rules it was. */
export interface ErrorForLog {
  readonly type: string;
  readonly message?: string;
  /** The SQLSTATE or the system's code. Not called `code`: that name is kept for the codes of people, which are blanked. */
  readonly errorCode?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly routine?: string;
  readonly stack?: string;
  readonly cause?: ErrorForLog;
  readonly errors?: readonly ErrorForLog[];
}

const namesOfTheDatabase = ['schema', 'table', 'column', 'constraint', 'routine'] as const;
const deepestCause = 4;
const mostErrors = 5;
const mailAddress = /[^\s@<>"'/]+@[^\s@<>"'/]+\.[a-z]{2,}/gi;

/**
 * The serializer for errors. A failed statement carries its parameters and the row it was about, which are people's names,
 * addresses and password hashes. So only what is listed here is let through, whatever else hangs on the error.
 */
export function errorForLog(error: unknown, depth = 0): ErrorForLog {
  if (!(error instanceof Error)) return { type: typeof error, ...(typeof error === 'string' ? { message: withoutAddresses(error) } : {}) };
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const isDeepest = depth >= deepestCause;
  return {
    type: error.constructor.name,
    message: messageForLog(error),
    ...(isPlainName(code) ? { errorCode: code } : {}),
    ...namesIn(error),
    stack: framesOf(error),
    ...(cause === undefined || isDeepest ? {} : { cause: errorForLog(cause, depth + 1) }),
    ...(Array.isArray(errors) && !isDeepest ? { errors: errors.slice(0, mostErrors).map((each) => errorForLog(each, depth + 1)) } : {}),
  };
}

/** An error's message without what somebody typed: PostgreSQL quotes a value that it can't read (SQLSTATE 22…). */
function messageForLog(error: Error): string {
  const { code } = error as { code?: unknown };
  const quotesValues = typeof code === 'string' && /^22\w{3}$/.test(code);
  return withoutAddresses(quotesValues ? error.message.replace(/".*"/gs, '"[not logged]"') : error.message);
}

function namesIn(error: Error): Partial<Record<(typeof namesOfTheDatabase)[number], string>> {
  // Read as a bag of unknown values; only plain names leave it.
  const bag = error as unknown as Record<string, unknown>;
  return Object.fromEntries(namesOfTheDatabase.filter((name) => isPlainName(bag[name])).map((name) => [name, bag[name]]));
}

function isPlainName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,63}$/.test(value);
}

/** The lines that name code. The stack begins with the message, as it was when the error was made. */
function framesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at .*(:\d+|<anonymous>|native)\)?$/.test(line)).join('\n');
}

function withoutAddresses(text: string): string {
  return text.replace(mailAddress, '[address]');
}
