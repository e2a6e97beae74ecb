import { ServiceUnavailableException } from '@nestjs/common';

/** Lets only so many through at a time; the others wait in line. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;

  constructor(
    private readonly capacity: number,
    private readonly mostWaiting = Infinity,
  ) {}

  /** @throws ServiceUnavailableException where as many wait as may */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < this.capacity) this.inside++;
    else if (this.waiting.length >= this.mostWaiting) throw new ServiceUnavailableException();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place is handed on, so `inside` stays as it is.
      if (next) next();
      else this.inside--;
    }
  }
}
