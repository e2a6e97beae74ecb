import { Controller, Get, Injectable, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../../platform/errors/index.js';
import { acceptAttribute, FileStore, readUpload, sendAsDownload, type IncomingFile } from '../../../../platform/files/index.js';
import { FormReading, type FormView } from '../../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, FormStandsAt, Limits } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements, maySeeRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import type { Requirement } from '../../requirement.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { documentRules } from '../../upload-document/document-rules.js';
import { ChangeDraft } from './change-draft.js';
import { KeepFile } from './keep-file.js';
import { pdf, sample, type RequirementFile } from './requirement-file.js';

const tries = { max: 60, perMinutes: 60 };

/** A file that stands in a requirement: read, put there and taken away. */
@Injectable()
abstract class RequirementFileController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly keepFile: KeepFile,
    private readonly changeDraft: ChangeDraft,
    private readonly files: FileStore,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  protected abstract readonly part: RequirementFile;

  /** The file itself. */
  @Get()
  @Allow(maySeeRequirements)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Res() res: Response): Promise<void> {
    const fileId = this.part.idIn((await this.asking(viewer, id)).written);
    if (fileId === null) throw new NotFound();
    const { file, stream } = await this.files.open(fileId);
    await sendAsDownload(res, file, stream);
  }

  /** The form stands on a page of its own, which a refused file comes back to. */
  @Get('new')
  @Allow(mayKeepRequirements)
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer> {
    return this.page(viewer, await this.asking(viewer, id), reading().view());
  }

  @Post('new')
  @Allow(mayKeepRequirements)
  @ChecksTokenItself()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('onboarding.sample', viewer.personId, tries);
    const rules = { ...documentRules, accept: this.part.accept, checkToken: (token: string | undefined) => this.formCheck.requireToken(req, token) };
    const upload = await readUpload(req, rules);
    await this.formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
    const requirement = await this.asking(viewer, id);
    const form = reading();
    const problem = upload.problem?.message ?? (upload.file ? this.part.problemOf(upload.file) : 'Select a file');
    if (problem !== '') form.addError('file', problem);
    const file = form.isValid && upload.file ? await this.readable(upload.file, form) : null;
    if (!file) return this.page(viewer, requirement, form.view(), 422);
    await this.keepFile.run(viewer, id, { part: this.part, file });
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: translate(this.part.words.kept, {}, viewer.locale) } });
  }

  @FormStandsAt(requirementsPaths.show)
  @Post('removal')
  @Allow(mayKeepRequirements)
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    await this.asking(viewer, id);
    await this.changeDraft.run(viewer, id, (written) => this.part.takeFrom(written));
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: translate(this.part.words.removed, {}, viewer.locale) } });
  }

  /** What somebody is to agree to must be shown to them: each page is drawn before the file is kept, and before the action locks anything. */
  private async readable(file: IncomingFile, form: FormReading<object>): Promise<IncomingFile | null> {
    if (this.part.undrawable === null) return file;
    const drawn = await this.files.drawn(file);
    if (!drawn) form.addError('file', this.part.undrawable);
    return drawn;
  }

  private async asking(viewer: Viewer, id: string): Promise<Requirement> {
    const requirement = await this.requirements.find(viewer, id);
    if (!this.part.isTakenBy(requirement.kind)) throw new NotFound();
    return requirement;
  }

  private page(viewer: Viewer, { id, written }: Requirement, form: FormView, status = 200): PageAnswer {
    const { words, accept, paths } = this.part;
    const say = (text: string): string => translate(text, {}, viewer.locale);
    const view = {
      ...{ title: say(words.title), lead: say(words.lead), hint: say(words.hint), button: say(words.button) },
      ...{ requirementTitle: written.title, form, accept: acceptAttribute(accept), action: paths.new(id), backPath: requirementsPaths.show(id), scripts: true },
    };
    return page('onboarding/requirements/file', view, { layout: 'focus', status });
  }
}

function reading(): FormReading<object> {
  return new FormReading({}, { file: '' }, []);
}

@Controller(requirementsPaths.sample(':id'))
export class SampleController extends RequirementFileController {
  protected readonly part = sample;
}

@Controller(requirementsPaths.pdf(':id'))
export class PdfController extends RequirementFileController {
  protected readonly part = pdf;
}
