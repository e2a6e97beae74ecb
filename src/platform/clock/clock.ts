/** The time of the business. Modules ask this and never the machine, so tests and the demo can move it. */
export abstract class Clock {
  abstract now(): Date;

  /** The day in UTC, as `2026-02-03`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that runs with the machine's, moved by an offset, or stands still where it was set. */
export class MovableClock extends Clock {
  private offsetInMs = 0;
  private standsAt: Date | null = null;

  now(): Date {
    return new Date((this.standsAt?.getTime() ?? Date.now()) + this.offsetInMs);
  }

  /** Stops the clock at an instant; `moveBy` still moves it. */
  standAt(instant: Date): void {
    this.standsAt = instant;
    this.offsetInMs = 0;
  }

  moveBy(step: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = step;
    this.offsetInMs += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }

  /** Runs with the machine's clock again. */
  reset(): void {
    this.standsAt = null;
    this.offsetInMs = 0;
  }
}
