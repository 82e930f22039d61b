import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export interface PostOffice {
  readonly url: string;
  /** What was accepted, in the order in which it came. */
  readonly mails: (ParsedMail & { readonly returnPath: string; readonly to: string; readonly raw: string })[];
  /** Hangs up on a client in the middle of what it does. */
  drop(session: SMTPServerSession): void;
  close(): Promise<void>;
}

interface Connection {
  readonly id: string;
  readonly _socket: Socket;
}

/** What it does otherwise than take everything. */
export interface Manners extends SMTPServerOptions {
  /** Called when a mail is in `mails` and its sender was not told yet. */
  readonly onTaken?: () => void;
}

/** A real SMTP server on loopback that reads what it takes. */
export async function openPostOffice({ onTaken, ...manners }: Manners = {}, port = 0): Promise<PostOffice> {
  const mails: PostOffice['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Milliseconds that closing waits for clients that keep their connection.
    closeTimeout: 100,
    onData(stream, session, taken) {
      const { mailFrom, rcptTo } = session.envelope;
      void buffer(stream).then(async (bytes) => {
        try {
          const mail = await simpleParser(bytes);
          mails.push({
            ...mail,
            raw: bytes.toString('latin1'),
            returnPath: mailFrom ? mailFrom.address : '',
            to: rcptTo[0]!.address,
          } as never);
          onTaken?.();
          taken();
        } catch (error) {
          taken(error as Error);
        }
      }, taken);
    },
    ...manners,
  });
  // A client that is cut off is what some tests are about.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    drop(session) {
      for (const { id, _socket } of server.connections as Set<Connection>)
        if (id === session.id) _socket.destroy();
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An answer of the server as it stands on the wire, e.g. `550 5.1.1 No such mailbox`. */
export function smtpAnswer(line: string): Error {
  const [code, ...words] = line.split(' ');
  return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}
