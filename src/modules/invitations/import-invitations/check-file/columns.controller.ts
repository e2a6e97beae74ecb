import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { blankForm, invalid, readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, Limits, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { importTries } from '../import-tries.js';
import { ClientColumns } from '../client-columns.js';
import { guessColumns, type ImportColumn } from '../columns.js';
import { ImportQuery, type ShownImport } from '../show-import/import.query.js';
import { CheckImport } from './check-import.js';
import { checkColumns, chosenColumns, ColumnsForm, columnsAsChosen } from './columns.form.js';
import { isCheckStuck } from './stuck-check.js';

const template = 'invitations/import-columns';
const layout = { layout: 'room' } as const;

/** *Which column is which?*, for files that name them in their own way. */
@Controller()
@Allow(mayInvite)
export class ImportColumnsController {
  constructor(
    private readonly imports: ImportQuery,
    private readonly columns: ClientColumns,
    private readonly checkImport: CheckImport,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.importColumns(':id'))
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const shown = await this.imports.ofClient(actingClientOf(viewer).id, id);
    if (shown.state !== 'read' && shown.state !== 'checked' && !isCheckStuck(shown, this.clock.now())) return redirect(invitationsPaths.oneImport(id));
    const columns = await this.columnsOf(viewer);
    const form = blankForm(ColumnsForm, columnsAsChosen(shown.columns ?? guessColumns(shown.header, columns)));
    return page(template, { ...(await this.view(shown, columns)), form }, layout);
  }

  @Post(invitationsPaths.importColumns(':id'))
  async update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const shown = await this.imports.ofClient(actingClientOf(viewer).id, id);
    const columns = await this.columnsOf(viewer);
    const form = await readForm(ColumnsForm, body);
    checkColumns(form, columns, shown.header.length);
    if (!form.isValid) return invalid(template, await this.view(shown, columns), form, layout);
    await this.limits.take('invitations.import', viewer.personId, importTries);
    await this.checkImport.run(viewer, id, chosenColumns(form.values, columns));
    return redirect(invitationsPaths.oneImport(id));
  }

  private columnsOf(viewer: Viewer): Promise<readonly ImportColumn[]> {
    return this.columns.ofClient(actingClientOf(viewer).id);
  }

  private async view({ id, header, fileName }: ShownImport, columns: readonly ImportColumn[]): Promise<object> {
    const examples = await this.imports.examples(id);
    const choices = header.map((name, index) => ({ value: String(index), label: labelOf(name, index, examples) }));
    return {
      title: 'Which column is which?',
      action: invitationsPaths.importColumns(id),
      backPath: invitationsPaths.import,
      fileName,
      fields: columns.map(({ field, label }) => ({ field, label })),
      choices: [{ value: '', label: 'Not in this file' }, ...choices],
    };
  }
}

/** The name of a column with the first thing that stands in it: "Mail (amira@example.com)". */
function labelOf(name: string, index: number, examples: readonly (readonly string[])[]): string {
  const example = examples.map((cells) => cells[index] ?? '').find((cell) => cell !== '');
  const called = name === '' ? `Column ${index + 1}` : name;
  return example === undefined ? called : `${called} (${example.slice(0, 40).replace(/\s+/g, ' ')})`;
}
