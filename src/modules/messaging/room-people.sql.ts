import { rolesThatAccept } from '../agencies/index.js';

const roles = rolesThatAccept.map((role) => `'${role}'`).join(', ');

/**
 * Who is in which room, on which side, and how far they have read: room_id, person_id, side, read_up_to, took_over_from_id.
 * The talent's side of an agency's room are those who may accept for it now, not those who could when it opened;
 * their rows in messaging.members keep nothing but how far they have read.
 */
export const roomPeople = `(
    SELECT member.room_id, member.person_id, member.side, member.read_up_to, member.took_over_from_id
      FROM messaging.members AS member
      JOIN messaging.rooms AS room ON room.id = member.room_id AND (room.agency_id IS NULL OR member.side = 'client')
    UNION ALL
    SELECT room.id, belongs.person_id, 'talent', reading.read_up_to, NULL
      FROM agencies.member_cards AS belongs
      JOIN messaging.rooms AS room ON room.agency_id = belongs.agency_id
      LEFT JOIN messaging.members AS reading ON reading.room_id = room.id AND reading.person_id = belongs.person_id
     WHERE belongs.is_active AND belongs.role IN (${roles}) AND reading.side IS DISTINCT FROM 'client')`;

/** Writes down how far somebody has read; the first time for somebody of an agency. Follows an INSERT into messaging.members. */
export const moveMark = `
    ON CONFLICT (room_id, person_id) DO UPDATE SET read_up_to = greatest(members.read_up_to, excluded.read_up_to)`;
