import { z } from 'zod';
import { isLiveToken, withTokenId } from '#db/queries/token.ts';
import { tokens } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RevokeToken = z.object({ tokenId: id });

/** Whatever uses it is refused from its next request on. */
export const revokeToken = verb({
  act: 'token.write',
  schema: RevokeToken,
  async run(tx, { tokenId }) {
    const [revoked] = await tx
      .update(tokens)
      .set({ revokedAt: tx.now })
      .where(isLiveToken(tx.now, withTokenId(tokenId)))
      .returning({ name: tokens.name });
    if (!revoked) throw notFound('token');
    await tx.record({ type: 'token.revoked', subjectId: tokenId, data: { name: revoked.name } });
  },
});
