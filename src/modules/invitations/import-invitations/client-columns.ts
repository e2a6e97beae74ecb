import { Injectable } from '@nestjs/common';
import { OwnFieldsQuery } from '../own-fields/own-fields.query.js';
import { columnsWith, type ImportColumn } from './columns.js';

/** Which columns a client's lists have: ours, and one for each of its own fields. */
@Injectable()
export class ClientColumns {
  constructor(private readonly ownFields: OwnFieldsQuery) {}

  async ofClient(clientId: string): Promise<readonly ImportColumn[]> {
    return columnsWith(await this.ownFields.ofClient(clientId));
  }
}
