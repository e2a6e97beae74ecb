import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Database, isId, newId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { blankForm, invalid } from '../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, FormStandsAt, Limits, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { messagingPaths } from '../messaging.paths.js';
import { MessageForm } from '../post-message/message.form.js';
import { PostMessage } from '../post-message/post-message.js';
import { readMessage } from '../post-message/read-message.js';
import { moveMark, roomPeople } from '../room-people.sql.js';
import { RoomQuery } from './room.query.js';
import { roomView } from './room.view.js';

/** More than anybody types; looking into files costs more than keeping them. */
const messages = { max: 120, perMinutes: 60 };

const options = { fragment: 'messaging/_messages', layout: 'room' } as const;

/** The project room: reading and writing on. */
@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomQuery,
    private readonly postMessage: PostMessage,
    private readonly database: Database,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  @Get(messagingPaths.room(':id'))
  @Allow(signedIn)
  async show(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Query('before') before?: string): Promise<PageAnswer> {
    return page('messaging/room', { ...(await this.view(id, viewer, before)), form: blankForm(MessageForm) }, options);
  }

  @FormStandsAt(messagingPaths.room)
  @Post(messagingPaths.messages(':id'))
  @Allow(signedIn)
  @ChecksTokenItself()
  async create(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('messaging.message', viewer.personId, messages);
    const { form, file } = await readMessage(req, this.formCheck);
    const view = await this.view(id, viewer);
    if (!form.isValid) return invalid('messaging/room', view, form, { layout: 'room' });
    const { message, formKey } = form.values;
    await this.postMessage.run(viewer, { roomId: id, text: message, formKey: isId(formKey) ? formKey : newId(), file });
    return redirect(messagingPaths.room(id), { flash: { kind: 'ok', text: 'Message sent' } });
  }

  /** Marks a room as read up to a message: reading by itself changes nothing. */
  @FormStandsAt(messagingPaths.room)
  @Post(messagingPaths.reading(':id'))
  @Allow(signedIn)
  async read(@Param('id') id: string, @CurrentViewer() viewer: Viewer, @Body() body: { upTo?: unknown } | undefined): Promise<RedirectAnswer> {
    if (!isId(id)) throw new NotFound();
    const upTo = isId(body?.upTo) ? body.upTo : null;
    await this.database.execute(
      `INSERT INTO messaging.members (room_id, person_id, side, read_up_to)
       SELECT me.room_id, me.person_id, me.side, $3 FROM ${roomPeople} me
       WHERE me.room_id = $1 AND me.person_id = $2 AND EXISTS (SELECT FROM messaging.messages WHERE room_id = $1 AND id = $3)${moveMark}`,
      [id, viewer.personId, upTo],
    );
    return redirect(messagingPaths.room(id));
  }

  /** For mails and pages that know the contract only. */
  @Get(messagingPaths.roomOfContract(':id'))
  @Allow(signedIn)
  async ofContract(@Param('id') contractId: string, @CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    return redirect(messagingPaths.room(await this.roomIdOf(contractId, viewer)));
  }

  /** For words that were to accept an offer which was accepted already. */
  @FormStandsAt(messagingPaths.roomOfContract)
  @Post(messagingPaths.messagesOfContract(':id'))
  @Allow(signedIn)
  @ChecksTokenItself()
  async createOfContract(@Param('id') contractId: string, @CurrentViewer() viewer: Viewer, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    return this.create(await this.roomIdOf(contractId, viewer), viewer, req);
  }

  private async roomIdOf(contractId: string, viewer: Viewer): Promise<string> {
    const room = isId(contractId)
      ? await this.database.row<{ id: string }>(
          `SELECT r.id FROM messaging.rooms r JOIN ${roomPeople} m ON m.room_id = r.id AND m.person_id = $2 WHERE r.contract_id = $1`,
          [contractId, viewer.personId],
        )
      : null;
    if (!room) throw new NotFound();
    return room.id;
  }

  private async view(id: string, viewer: Viewer, before?: string): Promise<object> {
    const from = isId(before) ? before : null;
    const room = isId(id) ? await this.rooms.of(id, viewer.personId, from) : null;
    if (!room) throw new NotFound();
    return roomView(room, viewer.personId, from);
  }
}
