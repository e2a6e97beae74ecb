import { Store } from 'express-session';

/**
 * Where sessions live. The accounts module keeps them in its own table; `get` answers session and person in one statement.
 * Every session it holds belongs to somebody: strangers have none.
 */
export abstract class SessionStore extends Store {}
