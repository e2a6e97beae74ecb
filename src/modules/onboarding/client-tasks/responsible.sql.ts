import { managerId } from '../talents-own.sql.js';

/**
 * The colleague to whom a task was handed, as long as they are there and may still do it; else the join finds nothing.
 * @param roles the parameter with the roles that may do the client's tasks
 */
export const assigneeTable = (roles: string): string => `
  LEFT JOIN clients.member_cards AS assignee
    ON assignee.client_id = task.client_id AND assignee.person_id = task.assignee_id AND assignee.is_active AND assignee.role = ANY (${roles}::text[])`;

/** Whose turn one of the client's own tasks is. Needs the table above and those of the subject. */
export const responsibleId = `coalesce(assignee.person_id, ${managerId})`;
