import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FormReading, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { readUpload } from '../../../platform/files/index.js';
import type { AcceptedType } from '../../../platform/files/index.js';
import { AnyContext, ChecksTokenItself, FormCheck, FormStandsAt, Limits, originOf, Public } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { onboardingPaths } from '../onboarding.paths.js';
import { hashInGroups } from '../sign-document/signing-words.js';
import { SignedCopiesQuery } from './signed-copies.query.js';
import type { VerifiedCopy } from './signed-copies.query.js';
import { VerificationForm } from './verification.form.js';

const rules = { field: 'pdf', maxBytes: 10 * 1024 * 1024, accept: ['pdf'] as readonly AcceptedType[] };
const limit = { max: 30, perMinutes: 15 };
const blank = new FormReading({}, { pdf: '', sha256: '' }, []).view();

interface Verdict {
  isVerified: boolean;
  text: string;
  copy: VerifiedCopy | null;
}

/** Anybody who holds a signed copy can find out whether it is the one that was made here, unchanged. */
@Controller('verify')
export class VerificationController {
  constructor(
    private readonly copies: SignedCopiesQuery,
    private readonly limits: Limits,
    private readonly formCheck: FormCheck,
  ) {}

  @Get()
  @Public()
  show(): PageAnswer {
    return verificationPage(blank, null);
  }

  /** The PDF itself: nothing of it is kept, only its hash is looked up. */
  @Post()
  @Public()
  @AnyContext()
  @ChecksTokenItself()
  async create(@Req() req: Request): Promise<PageAnswer> {
    await this.limits.take('onboarding.verification', originOf(req), limit);
    const { file, problem } = await readUpload(req, { ...rules, checkToken: (token) => this.formCheck.requireToken(req, token) });
    if (file) return verificationPage(blank, await this.judge(file.sha256));
    const reading = new FormReading({}, { pdf: '', sha256: '' }, []);
    reading.addError('pdf', problem?.message ?? 'Select the PDF');
    return verificationPage(reading.view(), null, 422);
  }

  @FormStandsAt(onboardingPaths.verification)
  @Post('hash')
  @Public()
  @AnyContext()
  async update(@Req() req: Request, @Body() body: unknown): Promise<PageAnswer> {
    await this.limits.take('onboarding.verification', originOf(req), limit);
    const form = await readForm(VerificationForm, body);
    const sha256 = form.values.sha256.replace(/[\s:]/g, '').toLowerCase();
    if (form.isValid && !/^[0-9a-f]{64}$/.test(sha256)) form.addError('sha256', 'Enter 64 characters from 0 to 9 and a to f');
    const view = { ...form.view(), errorOf: { ...blank.input, ...form.view().errorOf } };
    return form.isValid ? verificationPage(view, await this.judge(sha256)) : verificationPage(view, null, 422);
  }

  private async judge(sha256: string): Promise<Verdict> {
    const copy = await this.copies.ofCopy(sha256);
    if (copy) return { isVerified: true, text: 'This is a signed copy made here, and not a byte of it was changed.', copy };
    const isText = await this.copies.isSignedText(sha256);
    return {
      isVerified: false,
      text: isText
        ? 'This is the hash of a text or file that was signed here, as a certificate page names it. Choose the PDF itself to see by whom.'
        : 'No signed copy made here has these bytes. It was changed, or it comes from somewhere else.',
      copy: null,
    };
  }
}

function verificationPage(form: FormView, verdict: Verdict | null, status = 200): PageAnswer {
  const data = {
    title: 'Verify a signed copy',
    form,
    verdict,
    facts: verdict?.copy ? factsOf(verdict.copy) : [],
    path: onboardingPaths.verification,
    hashPath: onboardingPaths.verificationByHash,
  };
  return page('onboarding/verification', data, { layout: 'focus', status });
}

function factsOf(copy: VerifiedCopy): { label: string; value: string }[] {
  return [
    { label: 'Document', value: copy.title },
    { label: 'Signed by', value: copy.signer },
    { label: 'For', value: copy.clientName },
    { label: 'Signed at', value: `${copy.signedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC` },
    { label: 'SHA-256 of what was signed', value: hashInGroups(copy.documentSha256) },
  ];
}
