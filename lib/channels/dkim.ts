/** Signs mails for a domain: whose public key stands in the DNS at `SELECTOR._domainkey.DOMAIN`. */
export interface Dkim {
  readonly domainName: string;
  readonly keySelector: string;
  /** PEM, RSA. */
  readonly privateKey: string;
}

/** RFC 8058 wants both fields of the one click signed; nodemailer's own list leaves the second out. */
const SIGNED = [
  ...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
].join(':');

/** As nodemailer takes it. */
export const signature = (dkim: Dkim) => ({ ...dkim, headerFieldNames: SIGNED });
