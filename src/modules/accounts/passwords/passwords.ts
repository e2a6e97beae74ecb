import { hash, verify } from '@node-rs/argon2';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { isPredictable } from './predictable.js';

/** What is known of the person who chooses: none of it makes a password. */
export interface PasswordFacts {
  readonly fullName?: string;
  readonly address?: string;
}

/** Argon2id (the library's default) with OWASP's least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
const shortest = 15;
const longest = 256;
/** Everybody knows this one, so it opens the demo and nothing else. */
const demoPassword = 'gangway-demo-password';

/** Hashes and judges passwords (security.md 4). */
@Injectable()
export class Passwords implements OnModuleInit {
  private decoy: Promise<string> | null = null;

  constructor(private readonly settings: Settings) {}

  /** The first stranger after a start must not wait longer than the others. */
  async onModuleInit(): Promise<void> {
    await this.decoyHash();
  }

  /** Call it before a transaction opens: it takes tens of milliseconds of a core. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), cost);
  }

  /** Takes as long where there is nothing to compare with, so that nobody can tell the two apart by a clock. */
  async isRight(password: string, passwordHash: string | null): Promise<boolean> {
    const given = password.slice(0, longest).normalize('NFC');
    const isEqual = await verify(passwordHash ?? (await this.decoyHash()), given);
    return isEqual && passwordHash !== null && password.length <= longest;
  }

  /** What speaks against a new password, in words for the person; empty when nothing does. */
  problems(password: string, facts: PasswordFacts = {}): string[] {
    const length = [...password].length;
    if (length < shortest) return [`Use ${shortest} characters or more; a few unrelated words are easy to remember`];
    if (password.length > longest) return [`Use ${longest} characters or fewer`];
    if (password === demoPassword && !this.settings.isProduction) return [];
    const isKnown = isPredictable(password.normalize('NFC'), wordsOf(facts));
    return isKnown ? ['Choose another password: this one is among those that attackers try first'] : [];
  }

  private decoyHash(): Promise<string> {
    this.decoy ??= this.hash('no account has this password');
    return this.decoy;
  }
}

function wordsOf({ fullName = '', address = '' }: PasswordFacts): string[] {
  const words = `gangway demo ${fullName} ${address}`.toLowerCase().split(/[^\p{L}\d]+/u);
  return words.filter((word) => word.length >= 3);
}
