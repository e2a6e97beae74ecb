import { Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { idFrom, newId } from '../../../../platform/database/index.js';
import { cleanFileName, receiveUpload, type ReceivedFile } from '../../../../platform/files/index.js';
import { formView } from '../../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, Limits, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { keyOf } from '../../form-key.form.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { CheckImport } from '../check-file/check-import.js';
import { ClientColumns } from '../client-columns.js';
import { guessColumns, isTemplate } from '../columns.js';
import { ImportQuery } from '../show-import/import.query.js';
import { CsvProblem } from './csv-problem.js';
import { StageFile } from './stage-file.js';
import { surveyOf, type Survey } from './survey.js';
import { importTries } from '../import-tries.js';
import { largestFile, uploadView } from './upload.view.js';

/** *Import invitations*: a file comes in and is checked. */
@Controller()
@Allow(mayInvite)
export class ImportUploadController {
  constructor(
    private readonly imports: ImportQuery,
    private readonly columns: ClientColumns,
    private readonly stageFile: StageFile,
    private readonly checkImport: CheckImport,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.import)
  new(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return this.form(viewer, null);
  }

  /** *Check file*. A file from our template leads straight to its dry run; of any other we ask which column is which. */
  @Post(invitationsPaths.import)
  @ChecksTokenItself()
  async create(@CurrentViewer() viewer: Viewer, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('invitations.import', viewer.personId, importTries);
    const rules = { field: 'file', maxBytes: largestFile.bytes, checkToken: (token: string | undefined) => this.formCheck.requireToken(req, token) };
    const { fields, file, failure } = await receiveUpload(req, rules);
    await this.formCheck.checkContext(req, fields['_acting'], fields);
    if (failure !== null) return this.form(viewer, failure === 'too-large' ? `The selected file must be smaller than ${largestFile.words}` : 'The selected file could not be uploaded, try again');
    if (!file) return this.form(viewer, 'Select a CSV file');
    try {
      return await this.take(viewer, file, keyOf({ formKey: fields['formKey'] ?? '' }));
    } catch (error) {
      if (error instanceof CsvProblem) return this.form(viewer, error.message);
      throw error;
    }
  }

  private async take(viewer: Viewer, file: ReceivedFile, formKey: string): Promise<RedirectAnswer> {
    const name = cleanFileName(file.originalName, 'list.csv');
    const survey = await surveyOf(file.temporaryPath);
    await this.refuseTooMany(viewer, name, survey);
    const clientId = actingClientOf(viewer).id;
    const id = idFrom(clientId, formKey, file.sha256);
    if (!(await this.stageFile.run(viewer, { ...survey, name, path: file.temporaryPath }, id))) return redirect(invitationsPaths.oneImport(id));
    const columns = await this.columns.ofClient(clientId);
    if (!isTemplate(survey.header, columns)) return redirect(invitationsPaths.importColumns(id));
    await this.checkImport.run(viewer, id, guessColumns(survey.header, columns));
    return redirect(invitationsPaths.oneImport(id));
  }

  private async refuseTooMany(viewer: Viewer, name: string, { rowCount }: Survey): Promise<void> {
    const most = await this.imports.mostRows(actingClientOf(viewer).id);
    if (rowCount <= most) return;
    throw new CsvProblem(`${name} has ${rowCount.toLocaleString('en')} rows, and your plan imports up to ${most.toLocaleString('en')} at a time. Split the file, and select the first part`);
  }

  private async form(viewer: Viewer, problem: string | null): Promise<PageAnswer> {
    const { id } = actingClientOf(viewer);
    const form = formView({ file: '' }, problem === null ? [] : [{ field: 'file', message: problem }]);
    const view = uploadView(await this.imports.newestOf(id), { mostRows: await this.imports.mostRows(id), columns: await this.columns.ofClient(id) });
    return page('invitations/import-new', { ...view, form, formKey: newId() }, { layout: 'room', status: problem === null ? 200 : 422 });
  }
}
