import { requirementsPaths } from '../../onboarding.paths.js';
import { badgesOf, summaryOf } from '../../requirement-words.js';
import type { Requirement } from '../../requirement.entity.js';

/** Shapes `onboarding/requirements/list`: what is asked now, in order, then what is not asked any more. */
export function requirementListView(requirements: readonly Requirement[], mayKeep: boolean): object {
  const kept = requirements.filter(({ state }) => state !== 'retired');
  return {
    title: 'Requirements',
    mayKeep,
    newPath: requirementsPaths.new,
    previewPath: requirementsPaths.preview,
    requirements: kept.map((each, index) => ({ ...rowOf(each), positionPath: requirementsPaths.position(each.id), isFirst: index === 0, isLast: index === kept.length - 1 })),
    retired: requirements.filter(({ state }) => state === 'retired').map(rowOf),
  };
}

function rowOf({ id, kind, state, draft, version, written }: Requirement): object {
  return { id, title: written.title, path: requirementsPaths.show(id), summary: summaryOf(written, kind), badges: badgesOf({ state, hasDraft: draft !== null, version }) };
}
