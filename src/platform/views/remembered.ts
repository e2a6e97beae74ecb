/** What was worked out before, found again by its key. It forgets all of it when there is too much, and works it out anew. */
export class Remembered<T> {
  private readonly known = new Map<string, T>();

  /** @param most how many it keeps */
  constructor(private readonly most: number) {}

  /** @param workOut called for a key that is not known; what it throws is not remembered */
  of(key: string, workOut: () => T): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = workOut();
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, made);
    return made;
  }
}
