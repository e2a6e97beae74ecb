/** Something that whoever runs Gangway can put right: it ends the start with its sentence, and without a stack. */
export class Obstacle extends Error {
  readonly exitCode: number = 1;
}
