type BadgeKind = 'ok' | 'wait' | 'stop' | 'info' | 'look' | 'idle' | 'plain';
type Mark = 'done' | 'progress' | 'todo' | 'blocked' | 'waiting' | 'problem';

/** A row of components/task-list. */
export interface TaskItem {
  title: string;
  hint: string;
  mark: Mark;
  badge: { kind: BadgeKind; label: string; icon?: string };
  path?: string;
  action?: { label: string; path: string };
}
