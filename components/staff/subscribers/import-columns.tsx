/** What a list may hold. */
export function ImportColumns() {
  return (
    <details className="import-columns">
      <summary>The columns of a list</summary>
      <dl className="facts-list">
        <dt>
          <code>address</code>
        </dt>
        <dd>
          or <code>email</code>. The only one there has to be.
        </dd>
        <dt>
          <code>channel</code>
        </dt>
        <dd>
          <code>email</code>, <code>webhook</code>, <code>slack</code>, <code>teams</code>,{' '}
          <code>discord</code> or <code>google_chat</code>. Empty is mail.
        </dd>
        <dt>
          <code>components</code>, <code>groups</code>
        </dt>
        <dd>
          Names or ids, with <code>;</code> between them. Empty is everything.
        </dd>
        <dt>
          <code>least_impact</code>
        </dt>
        <dd>
          <code>none</code>, <code>minor</code>, <code>major</code> or <code>critical</code>. Empty is every
          incident.
        </dd>
        <dt>
          <code>maintenance</code>
        </dt>
        <dd>
          <code>yes</code> or <code>no</code>. Empty is yes.
        </dd>
        <dt>
          <code>detail</code>
        </dt>
        <dd>
          <code>every_update</code> or <code>beginning_and_end</code>. Empty is every update.
        </dd>
        <dt>
          <code>newest_only</code>
        </dt>
        <dd>
          <code>yes</code> or <code>no</code>: when messages are late, only the newest of an incident. Empty
          is yes.
        </dd>
        <dt>
          <code>contact</code>
        </dt>
        <dd>Of a webhook: the mail address of whoever looks after it.</dd>
        <dt>
          <code>status</code>, <code>incidents</code>
        </dt>
        <dd>
          As an export writes them: who is not <code>active</code> there, or follows single incidents alone,
          is not added here.
        </dd>
      </dl>
    </details>
  );
}
