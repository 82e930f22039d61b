import './metric.css';

interface SendLineProps {
  readonly pageUrl: string;
  readonly pageId: string;
  readonly metricId: string;
}

/** What to put into a script. Only the token is missing, which is shown once where it is made. */
export function SendLine({ pageUrl, pageId, metricId }: SendLineProps) {
  const line = [
    `curl ${pageUrl}/v1/pages/${pageId}/metrics/${metricId}/data \\`,
    `  -H "Authorization: OAuth $TOKEN" \\`,
    `  -d "data[timestamp]=$(date +%s)" -d "data[value]=123"`,
  ].join('\n');
  return (
    <>
      <p>
        Once a minute is enough: charts are drawn every five minutes. Make a <a href="/admin/tokens">token</a>{' '}
        that may send metrics, and put it in place of <code>$TOKEN</code>. Points of the last 31 days are
        taken and kept.
      </p>
      <pre className="code-lines" tabIndex={0} role="region" aria-label="A line to send a point with">
        {line}
      </pre>
    </>
  );
}
