import { Readable } from 'node:stream';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendAsDownload } from '../../../platform/files/index.js';
import { printedDocumentPdf } from '../../../platform/pdf/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { maySeeContracts } from '../../clients/index.js';
import type { HistoryRow } from '../history/history.sql.js';
import type { OfferRow } from '../offer.sql.js';
import { RecordId } from '../record-id.js';
import { ClientContractQuery } from '../show-client-contract/client-contract.query.js';
import { TalentContractQuery } from '../show-contract/talent-contract.query.js';
import { printedContract } from './printed-contract.js';

/** The contract as a PDF, for both sides the same. */
@Controller()
export class ContractPdfController {
  constructor(
    private readonly ofTalent: TalentContractQuery,
    private readonly ofClient: ClientContractQuery,
  ) {}

  @Get('contracts/:id/pdf')
  @Allow(signedIn)
  async talents(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Res() res: Response): Promise<void> {
    await send(await this.ofTalent.find(viewer, contractId), viewer.locale, res);
  }

  @Get('client/contracts/:id/pdf')
  @Allow(maySeeContracts)
  async clients(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string, @Res() res: Response): Promise<void> {
    await send(await this.ofClient.find(viewer, contractId), viewer.locale, res);
  }
}

async function send(contract: OfferRow & HistoryRow, lang: string, res: Response): Promise<void> {
  const bytes = await printedDocumentPdf(printedContract(contract, lang));
  const originalName = `${contract.projectName} - version ${contract.termsVersion}.pdf`;
  await sendAsDownload(res, { originalName, mediaType: 'application/pdf', sizeInBytes: bytes.length }, Readable.from([bytes]));
}
