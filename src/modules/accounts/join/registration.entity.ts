import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';

const validForHours = 24;

/** Somebody's wish for an account. It belongs to nobody until its address is verified. */
@Entity({ schema: 'accounts', name: 'registrations' })
export class Registration {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', name: 'full_name' })
  fullName: string;

  @Column({ type: 'text', name: 'address' })
  address: string;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash: string;

  @Column({ type: 'bytea', name: 'browser_hash' })
  browserHash: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;

  static open(details: { id: string; fullName: string; address: string; passwordHash: string; browserHash: Buffer; at: Date }): Registration {
    const { at, ...rest } = details;
    const expiresAt = new Date(at.getTime() + validForHours * 3600 * 1000);
    return Object.assign(new Registration(), { ...rest, createdAt: at, expiresAt, endedAt: null });
  }

  /** @throws LinkIsOver when its address was verified elsewhere, or its time is over */
  checkOpen(at: Date): void {
    if (this.endedAt === null && this.expiresAt > at) return;
    throw new LinkIsOver('Your address may be verified already: then just sign in. If not, create your account once more.', {
      label: 'Sign in',
      path: accountsPaths.signIn(),
    });
  }

  end(at: Date): void {
    this.endedAt ??= at;
  }
}
