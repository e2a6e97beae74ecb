import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/**
 * A connection that is cut off when the database leaves a statement without an answer for longer than `query_timeout`.
 * The driver alone would only stop waiting: the connection would go back to the pool with its transaction open, for whoever comes next.
 */
export class BoundedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
    // The driver types a dozen ways to ask; all of them are passed on as they come.
    this.query = ((...asked: unknown[]) => this.cutWhenSilent(ask(...asked))) as Client['query'];
  }

  /** An answer by callback is the pool's own, which closes the connection after any error. */
  private cutWhenSilent(answer: unknown): unknown {
    if (answer instanceof Promise) answer.catch((error: Error) => error.message === 'Query read timeout' && this.connection.stream.destroy());
    return answer;
  }
}
