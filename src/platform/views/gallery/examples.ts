import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What stands beside each component: what it takes, and how it looks in every state. */
export interface ComponentExamples {
  /** Keys it may go without, at any depth of its parameters. */
  optional: string[];
  examples: Example[];
}

export interface Example {
  name: string;
  data: Record<string, unknown>;
}

export interface GalleryComponent extends ComponentExamples {
  name: string;
}

const suffix = '.examples.json';

/** All components with their examples; one source for the gallery and for the tests. */
export function galleryComponents(viewsFolder: string): GalleryComponent[] {
  const folder = join(viewsFolder, 'components');
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix)).sort();
  return files.map((file) => {
    // The files are ours and the gallery's test renders every one, so their shape is known.
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ComponentExamples;
    return { name: basename(file, suffix), ...read };
  });
}
