import { join } from 'node:path';
import express from 'express';
import hbs from 'hbs';
import { Pool, types } from 'pg';
import { acceptInvitation } from './acceptance.js';
import { activateAccount } from './activation.js';
import { measureHash } from './hash.js';
import { openLink, showInvitation } from './invitation-page.js';
import { searchListings } from './listings.js';
import { sendMails } from './mails.js';
import { Sessions } from './session.js';
import { showTasks } from './task-page.js';

/** What somebody writes who knows exactly these pages and nothing else: Express, hbs, pg. It reads and writes the product's own tables. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
// When the bench is stopped, the database goes first; that is no news worth a stack.
pool.on('error', () => undefined);
types.setTypeParser(types.builtins.DATE, (value) => value);

const app = express();
const sessions = new Sessions(pool, process.env.SESSION_KEY ?? '');
app.set('views', join(__dirname, 'views'));
app.set('view engine', 'hbs');
app.engine('hbs', hbs.__express);
hbs.registerPartials(join(__dirname, 'views'), () => undefined);
app.set('view cache', true);
// Without this hbs looks on the disk for a layout at every page.
app.set('view options', { layout: false });
app.use(express.urlencoded({ extended: false }));

app.get('/health/live', (_req, res) => void res.json({ status: 'ok' }));
app.get('/contracts/:id/tasks', showTasks(pool, sessions));
app.get('/invitations/link/:secret', openLink(pool));
app.get('/invitations/:id', showInvitation(pool, sessions));
app.post('/invitations/:id/acceptance', acceptInvitation(pool, sessions));
app.post('/invitations/:id/activation', activateAccount(pool, sessions));
app.get('/agencies', searchListings(pool));
app.get('/hash/:count', measureHash);
app.get('/mails/:count', sendMails);
app.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
