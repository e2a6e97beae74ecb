/** Where a page leads on from a refusal. */
export interface WayOn {
  readonly label: string;
  readonly path: string;
}

export interface Refusal {
  readonly title?: string;
  readonly message?: string;
  readonly wayOn?: WayOn;
}

/** An expected refusal with a sentence for the person. Everything that is not a DomainError is a bug. */
export abstract class DomainError extends Error {
  abstract readonly status: number;
  abstract readonly title: string;
  readonly wayOn: WayOn | null;

  constructor(message: string, wayOn: WayOn | null = null) {
    super(message);
    this.name = new.target.name;
    this.wayOn = wayOn;
  }
}

/** It isn't there, or it is another's: the two are told alike. */
export class NotFound extends DomainError {
  readonly status = 404;
  readonly title: string;

  constructor({ title, message, wayOn }: Refusal = {}) {
    super(message ?? 'It may have moved, or the address may be incomplete.', wayOn);
    this.title = title ?? "We can't find that page";
  }
}

/** The person may not do this. */
export class Forbidden extends DomainError {
  readonly status = 403;
  readonly title: string;

  constructor({ title, message, wayOn }: Refusal = {}) {
    super(message ?? "Your account doesn't have access to this page.", wayOn);
    this.title = title ?? "You can't open this page";
  }
}

/** Something else happened first, so this can't be done any more. */
export class Conflict extends DomainError {
  readonly status = 409;
  readonly title: string;

  constructor({ title, message, wayOn }: Refusal) {
    super(message ?? 'It changed while you were here. Nothing of what you sent was used.', wayOn);
    this.title = title ?? 'This has changed meanwhile';
  }
}

/** It was there once. */
export class Gone extends DomainError {
  readonly status = 410;
  readonly title: string;

  constructor({ title, message, wayOn }: Refusal) {
    super(message ?? 'This link no longer works.', wayOn);
    this.title = title ?? 'This is over';
  }
}

/** What was sent is larger than allowed. */
export class TooLarge extends DomainError {
  readonly status = 413;
  readonly title: string;

  constructor({ title, message, wayOn }: Refusal = {}) {
    super(message ?? 'What you sent is larger than we can take.', wayOn);
    this.title = title ?? 'That is too large';
  }
}

/** Too often in a short time. */
export class TooManyRequests extends DomainError {
  readonly status = 429;
  readonly title = 'Please wait a little';

  /** @param retryAfterInSeconds when it will work again */
  constructor(
    readonly retryAfterInSeconds: number,
    { message, wayOn }: Refusal = {},
  ) {
    super(message ?? `You have tried this often in a short time. Try again in ${waitInWords(retryAfterInSeconds)}.`, wayOn);
  }
}

function waitInWords(seconds: number): string {
  if (seconds < 90) return 'about a minute';
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} minutes`;
  return `about ${Math.round(seconds / 3600)} hours`;
}
