import { DeleteForm } from '#components/staff/delete-form.tsx';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { Scope } from '#lib/domain/scope.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { SCOPE_WORDS } from './scope-words.ts';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

/** The tokens that work: what each may do, who made it, when it was last used. */
export function TokenList({
  tokens,
  revoke,
  now,
  zone,
}: {
  readonly tokens: readonly Token[];
  /** Undefined for somebody who may only look. */
  readonly revoke: FormAction | undefined;
  readonly now: Instant;
  readonly zone: string;
}) {
  return (
    <ul className="rows tokens">
      {tokens.map(({ id, name, scopes, createdBy, createdAt, expiresAt, lastUsedAt }) => (
        <li key={id} className="person">
          <div className="person-facts">
            <strong className="person-name">{name}</strong>
            <span className="person-email">
              {lastUsedAt === null ? (
                'never used'
              ) : (
                <>
                  last used <Ago at={lastUsedAt} now={now} zone={zone} />
                </>
              )}
            </span>
            <span className="person-role">{scopes.map((scope) => SCOPE_WORDS[scope].label).join(', ')}</span>
          </div>
          <p className="quiet">
            made by {createdBy ?? 'the command line'} on <Time at={createdAt} zone={zone} form="full" />
            {expiresAt === null ? (
              ', works until it is revoked'
            ) : (
              <>
                , works until <Time at={expiresAt} zone={zone} form="full" />
              </>
            )}
          </p>
          {revoke && (
            <DeleteForm action={revoke} act={`Revoke ${name}`} values={{ tokenId: id }}>
              <p>Whatever uses it is refused at once.</p>
            </DeleteForm>
          )}
        </li>
      ))}
    </ul>
  );
}
