import type { Reading } from '#lib/api/reading.ts';
import { t } from '#lib/i18n/t.ts';
import { CodeWords } from './code-words.tsx';

const REFUSED = `{
  "error": ["name: This is missing."],
  "message": "name: This is missing."
}`;

/**
 * How one begins, and what holds for everything.
 * @param url of the page, without a slash at the end
 * @param perMinute requests with one token
 */
export function Manual(props: {
  readonly url: string;
  readonly pageId: string;
  readonly perMinute: number;
  readonly refusals: Reading['refusals'];
}) {
  const { url, pageId, perMinute, refusals } = props;
  return (
    <>
      <section aria-labelledby="read" className="manual">
        <h2 id="read">{t('api.read')}</h2>
        <p>{t('api.read.text')}</p>
        <pre>
          <code>{`curl ${url}/api/v2/summary.json`}</code>
        </pre>
      </section>
      <section aria-labelledby="change" className="manual">
        <h2 id="change">{t('api.change')}</h2>
        <p>
          <CodeWords>{t('api.change.token', { address: `${url}/v1` })}</CodeWords>{' '}
          <a href="/admin/tokens">{t('api.change.tokens')}</a>
        </p>
        <p>
          <CodeWords>{t('api.change.header')}</CodeWords>
        </p>
        <p>{t('api.change.example')}</p>
        <pre>
          <code>{`TOKEN=paste-it-here\ncurl -H "Authorization: Bearer $TOKEN" \\\n  ${url}/v1/pages/${pageId}/components`}</code>
        </pre>
        <p>
          <CodeWords>{t('api.change.body')}</CodeWords>
        </p>
      </section>
      <section aria-labelledby="errors" className="manual">
        <h2 id="errors">{t('api.errors')}</h2>
        <p>{t('api.errors.text')}</p>
        <pre>
          <code>{REFUSED}</code>
        </pre>
        <Refusals refusals={refusals} />
      </section>
      <section aria-labelledby="limits" className="manual">
        <h2 id="limits">{t('api.limits')}</h2>
        <p>
          <CodeWords>{t('api.limits.text', { count: perMinute })}</CodeWords>
        </p>
      </section>
      <section aria-labelledby="once" className="manual">
        <h2 id="once">{t('api.once')}</h2>
        <p>
          <CodeWords>{t('api.once.text')}</CodeWords>
        </p>
      </section>
    </>
  );
}

function Refusals({ refusals }: Pick<Reading, 'refusals'>) {
  return (
    <table className="ledger">
      <caption className="unseen">{t('api.errors.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.errors.status')}</th>
          <th scope="col">{t('api.errors.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ status, words }) => (
          <tr key={status}>
            <th scope="row" className="figures">
              {status}
            </th>
            <td>
              <CodeWords>{words}</CodeWords>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
