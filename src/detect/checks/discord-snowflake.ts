/**
 * Discord bot tokens: base64url of the bot's id, a dot, a time, a dot, a signature.
 * Source: https://discord.com/developers/docs/reference#snowflakes
 */
import type { Check } from '../types.ts';
import { draw } from './formats/alphabets.ts';
import { decodeBase64 } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { dateFact, fact, other, proved } from './formats/verdict.ts';

/** The first second of 2015, from which Discord's ids count. */
const EPOCH = 1420070400;

/** Group `body` or the whole match: its first part decodes to a decimal id, which tells when the bot was made. */
export const discordSnowflake: Check = {
  name: 'discord-snowflake',
  verify(candidate) {
    const [first = ''] = bodyOf(candidate).split('.', 1);
    const id = decodeBase64(first)?.toString('latin1') ?? '';
    if (!/^[1-9]\d{16,19}$/.test(id)) return other('its first part is no id');
    const seconds = Number(BigInt(id) >> 22n) / 1000 + EPOCH;
    return proved("its first part is a bot's id", [
      ...fact('bot id', id),
      ...dateFact('bot made', seconds),
    ]);
  },
  seal(candidate, _args, random) {
    const body = bodyOf(candidate);
    const dot = body.indexOf('.');
    // 17 to 20 digits make 23, 24, 26 or 27 characters: as many as the match has, if that is possible.
    const digits = Math.min(19, Math.max(17, Math.floor((dot * 3) / 4)));
    const id = String(1 + random(9)) + draw('0123456789', digits - 1, random);
    return withBody(candidate, Buffer.from(id).toString('base64url') + body.slice(dot));
  },
};
