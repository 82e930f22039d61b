import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { TokenForm } from '#components/staff/tokens/token-form.tsx';
import { TokenList } from '#components/staff/tokens/token-list.tsx';
import { liveTokens } from '#lib/reads/tokens.ts';
import { create, revoke } from './actions.ts';

export const metadata: Metadata = { title: 'Tokens' };

export default async function Tokens() {
  const { zone, now, may } = await desk();
  const mayWork = may('token.write');
  const tokens = await liveTokens();
  return (
    <>
      <header className="screen-head">
        <h1>Tokens</h1>
        <p>
          What programs prove themselves with: Terraform, a pipeline, a script of your own.{' '}
          <a href="/api/docs">What they can do</a>
        </p>
      </header>
      {tokens.length > 0 ? (
        <TokenList tokens={tokens} revoke={mayWork ? revoke : undefined} now={now} zone={zone} />
      ) : (
        <p className="empty">
          No program may change this page yet.{' '}
          {mayWork
            ? 'Make a token, and give it to the program in place of the one it had for Statuspage.'
            : 'An admin can make a token.'}
        </p>
      )}
      {mayWork && (
        <section className="section" aria-labelledby="make">
          <h2 id="make">Make a token</h2>
          <TokenForm action={create} />
        </section>
      )}
    </>
  );
}
