/** One right that hangs on roles, in words. */
export interface RoleRight<Role extends string> {
  readonly words: string;
  readonly roles: readonly Role[];
}

/** Shapes components/role-rights: a table of rights by role, and the same role by role for narrow screens. */
export function roleRights<Role extends string>(rights: readonly RoleRight<Role>[], who: { roles: readonly Role[]; own: Role; wordsOf: (role: Role) => string }): object {
  const { roles, own, wordsOf } = who;
  return {
    columns: [{ label: 'What' }, ...roles.map((role) => ({ label: wordsOf(role) }))],
    rows: rights.map(({ words, roles: may }) => ({
      cells: [{ label: 'What', text: words }, ...roles.map((role) => ({ label: wordsOf(role), text: may.includes(role) ? 'Yes' : 'No' }))],
    })),
    roles: roles.map((role) => ({
      label: wordsOf(role),
      isOwn: role === own,
      may: rights.filter((right) => right.roles.includes(role)).map(({ words }) => words),
      mayNot: rights.filter((right) => !right.roles.includes(role)).map(({ words }) => words),
    })),
  };
}
