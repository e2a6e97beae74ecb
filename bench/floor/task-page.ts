import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import type { Sessions } from './session.js';
import { dayInWords, dollars, initialsOf } from './words.js';

const offerSql = `
  SELECT c.project_name AS "projectName", t.rate_minor AS "rateMinor", t.currency, t.weekly_limit_hours AS "weeklyLimitHours", t.starts_on AS "startsOn",
    k.name AS "clientName", m.full_name AS "managerName", a.address AS "managerAddress"
  FROM contracts.contracts c
  JOIN contracts.terms t ON t.contract_id = c.id AND t.version = c.terms_version
  JOIN clients.clients k ON k.id = c.client_id
  JOIN accounts.people m ON m.id = c.hiring_manager_id
  JOIN accounts.addresses a ON a.person_id = m.id AND a.is_primary
  WHERE c.id = $1 AND c.freelancer_id = $2`;
const stepsSql = 'SELECT key, status FROM journeys.steps WHERE subject_id = $1 ORDER BY position';
const checklistSql = 'SELECT id, state, opened_at FROM onboarding.checklists WHERE contract_id = $1 AND person_id = $2';
const tasksSql = `
  SELECT id, kind, title, hint, why, minutes, state, submitted_at AS "submittedAt" FROM onboarding.tasks WHERE checklist_id = $1 ORDER BY position, id`;

interface Task {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
}

interface Offer {
  readonly rateMinor: string;
  readonly startsOn: string;
  readonly managerName: string;
}

const stepLabels: Readonly<Record<string, string>> = {
  accept: 'Accepted', 'review-contract': 'Contract read', tasks: 'Step 3 of 5: Tasks', review: 'Review', 'accept-offer': 'Say hello',
};

/** The task list with the four queries it needs, one after another as anybody would write it. */
export function showTasks(pool: Pool, sessions: Sessions): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const viewer = await sessions.viewer(req);
    if (!viewer) return res.redirect(303, '/sign-in');
    const contractId = req.params.id;
    const offer = (await pool.query<Offer>(offerSql, [contractId, viewer.personId])).rows[0];
    const steps = (await pool.query<{ key: string; status: string }>(stepsSql, [contractId])).rows;
    const checklist = (await pool.query<{ id: string }>(checklistSql, [contractId, viewer.personId])).rows[0];
    if (!offer || !checklist) return void res.sendStatus(404);
    const tasks = (await pool.query<Task>(tasksSql, [checklist.id])).rows.map(listed);
    const own = tasks.filter(({ kind }) => kind !== 'client');
    res.render('tasks', {
      title: 'Get ready to start',
      token: sessions.formToken(req),
      viewer: { ...viewer, initials: initialsOf(viewer.fullName) },
      contractId,
      offer: { ...offer, rate: dollars(offer.rateMinor), starts: dayInWords(offer.startsOn), managerInitials: initialsOf(offer.managerName) },
      steps: steps.map(({ key, status }) => ({ status, label: stepLabels[key], isCurrent: status === 'current', isDone: status === 'done' })),
      own,
      others: tasks.filter(({ kind }) => kind === 'client'),
      next: own.find(({ isToDo }) => isToDo),
      done: own.filter(({ isToDo }) => !isToDo).length,
      total: own.length,
    });
  };
}

function listed(task: Task) {
  const isToDo = task.state === 'to do' && task.kind !== 'client';
  return { ...task, isToDo, isOpen: task.kind !== 'client', isWaiting: !isToDo, mark: isToDo ? 'todo' : 'waiting', badge: isToDo ? 'idle' : 'look', stateLabel: isToDo ? 'Your turn' : 'Waiting for review' };
}
