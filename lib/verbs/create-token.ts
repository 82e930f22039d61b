import { z } from 'zod';
import { tokens } from '#db/schema/index.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { SCOPES } from '#lib/domain/scope.ts';
import { newId, newToken, tokenHash } from '#lib/id.ts';
import { line, oneOf } from './fields.ts';
import { verb } from './verb.ts';

/** What every token begins with, so that whoever finds one in a file or a log knows what it opens. */
export const TOKEN_PREFIX = 'candor_';

const LONGEST_DAYS = 3660;
const DAYS = `Give it between one day and ${LONGEST_DAYS.toLocaleString('en')}, or no end.`;

export const CreateToken = z.object({
  name: line('Say what will use it.', 100),
  scopes: z
    .array(oneOf(SCOPES), { error: 'Choose what it may do.' })
    .min(1, 'Choose what it may do.')
    .transform((chosen) => SCOPES.filter((scope) => chosen.includes(scope))),
  /** Null for one that works until it is revoked. */
  days: z.number({ error: DAYS }).int(DAYS).min(1, DAYS).max(LONGEST_DAYS, DAYS).nullable(),
});

/** @returns the token. It is nowhere else: only its hash is stored. */
export const createToken = verb({
  act: 'token.write',
  schema: CreateToken,
  async run(tx, { name, scopes, days }) {
    const token = `${TOKEN_PREFIX}${newToken()}`;
    const id = newId();
    await tx.insert(tokens).values({
      id,
      name,
      tokenHash: tokenHash(token),
      scopes,
      createdBy: tx.actor.kind === 'user' ? tx.actor.id : null,
      createdAt: tx.now,
      expiresAt: days === null ? null : plus(tx.now, days * 24 * HOUR),
    });
    await tx.record({ type: 'token.created', subjectId: id, data: { name, scopes, days } });
    return { tokenId: id, token };
  },
});
