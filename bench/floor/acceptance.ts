import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import { accept } from './accepting.js';
import type { Sessions } from './session.js';
import { inTransaction } from './transaction.js';

/** *Accept invitation* by somebody signed in. */
export function acceptInvitation(pool: Pool, sessions: Sessions): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const viewer = await sessions.viewer(req);
    if (!viewer) return res.redirect(303, '/sign-in');
    const contractId = await inTransaction(pool, (client) => accept(client, req.params.id, viewer.personId));
    res.redirect(303, contractId === null ? `/invitations/${req.params.id}` : `/contracts/${contractId}/review`);
  };
}
