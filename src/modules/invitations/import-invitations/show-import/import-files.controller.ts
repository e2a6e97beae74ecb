import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../../platform/security/index.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { ClientColumns } from '../client-columns.js';
import { reportHeader } from '../columns.js';
import { ImportRowsQuery } from './import-rows.query.js';
import { ImportQuery, type ShownImport } from './import.query.js';
import { plainName, sendRows } from './rows-file.js';

/** Files to take away: the template, and the rows that were refused, to be mended and sent in again. */
@Controller()
export class ImportFilesController {
  constructor(
    private readonly imports: ImportQuery,
    private readonly rows: ImportRowsQuery,
    private readonly columns: ClientColumns,
  ) {}

  @Get(invitationsPaths.importTemplate)
  @Allow(mayInvite)
  async template(@CurrentViewer() viewer: Viewer, @Res() res: Response): Promise<void> {
    const columns = await this.columns.ofClient(actingClientOf(viewer).id);
    await sendRows(res, 'gangway-invitations.csv', [columns.map(({ label }) => label)]);
  }

  /** As they stood in the file, with what is wrong beside. */
  @Get(invitationsPaths.importRefusedRows(':id'))
  @Allow(mayInvite)
  async refused(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const shown = await this.imports.ofClient(actingClientOf(viewer).id, id);
    await sendRows(res, `refused-rows-of-${plainName(shown.fileName)}.csv`, this.lines(shown));
  }

  private async *lines({ id, header }: ShownImport): AsyncGenerator<readonly string[]> {
    // A list that was refused once before has these columns already; they are written anew.
    const kept = header.flatMap((name, index) => ((reportHeader as readonly string[]).includes(name) ? [] : [index]));
    yield [...kept.map((index) => header[index] ?? ''), ...reportHeader];
    for await (const { number, cells, problems } of this.rows.all(id, 'refused')) {
      const said = problems ?? [];
      const report = [String(number), said.map(({ field, problem }) => `${field}: ${problem}`).join('. '), said.map(({ fix }) => fix).join('. ')];
      yield [...kept.map((index) => cells[index] ?? ''), ...report];
    }
  }
}
