import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../../../../platform/errors/index.js';
import { acceptAttribute, FileStore, readUpload, sendAsDownload } from '../../../../platform/files/index.js';
import { FormReading, type FormView } from '../../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, Limits } from '../../../../platform/security/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { mayKeepRequirements, maySeeRequirements } from '../../../clients/index.js';
import { requirementsPaths } from '../../onboarding.paths.js';
import { RequirementId } from '../../requirement-id.js';
import type { Requirement } from '../../requirement.entity.js';
import { RequirementsRepository } from '../../requirements.repository.js';
import { documentRules } from '../../upload-document/document-rules.js';
import { ChangeDraft } from './change-draft.js';
import { KeepSample } from './keep-sample.js';

const tries = { max: 60, perMinutes: 60 };

/** The example of a document, which talent may download before they hand in their own. */
@Controller()
export class SampleController {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly keepSample: KeepSample,
    private readonly changeDraft: ChangeDraft,
    private readonly files: FileStore,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  /** The file itself. */
  @Get(requirementsPaths.sample(':id'))
  @Allow(maySeeRequirements)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Res() res: Response): Promise<void> {
    const { sampleFileId } = (await this.asking(viewer, id)).written;
    if (sampleFileId === null) throw new NotFound();
    const { file, stream } = await this.files.open(sampleFileId);
    await sendAsDownload(res, file, stream);
  }

  /** The form stands on a page of its own, which a refused file comes back to. */
  @Get(requirementsPaths.newSample(':id'))
  @Allow(mayKeepRequirements)
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<PageAnswer> {
    return samplePage(await this.asking(viewer, id), reading().view());
  }

  @Post(requirementsPaths.newSample(':id'))
  @Allow(mayKeepRequirements)
  @ChecksTokenItself()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('onboarding.sample', viewer.personId, tries);
    const upload = await readUpload(req, { ...documentRules, checkToken: (token) => this.formCheck.requireToken(req, token) });
    await this.formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
    const requirement = await this.asking(viewer, id);
    const form = reading();
    if (upload.problem) form.addError('file', upload.problem.message);
    else if (!upload.file) form.addError('file', 'Select a file');
    if (!form.isValid || !upload.file) return samplePage(requirement, form.view(), 422);
    await this.keepSample.run(viewer, id, upload.file);
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: 'The sample is part of the draft now' } });
  }

  @Post(requirementsPaths.sampleRemoval(':id'))
  @Allow(mayKeepRequirements)
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', RequirementId) id: string): Promise<RedirectAnswer> {
    await this.asking(viewer, id);
    await this.changeDraft.run(viewer, id, (written) => ({ ...written, sampleFileId: null }));
    return redirect(requirementsPaths.show(id), { flash: { kind: 'ok', text: 'The draft has no sample any more' } });
  }

  private async asking(viewer: Viewer, id: string): Promise<Requirement> {
    const requirement = await this.requirements.find(viewer, id);
    if (requirement.kind !== 'upload') throw new NotFound();
    return requirement;
  }
}

function reading(): FormReading<object> {
  return new FormReading({}, { file: '' }, []);
}

function samplePage({ id, written }: Requirement, form: FormView, status = 200): PageAnswer {
  const view = { title: 'Sample document', requirementTitle: written.title, form, accept: acceptAttribute(documentRules.accept), action: requirementsPaths.newSample(id), backPath: requirementsPaths.show(id), scripts: true };
  return page('onboarding/requirements/sample', view, { layout: 'focus', status });
}
