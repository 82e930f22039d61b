// An SMTP server that takes everything and keeps nothing: `node mail-sink.mjs LATENCY` holds each mail so many milliseconds.
// Says its port, and then for each message that it gets what it has taken since the last.
import { SMTPServer } from 'smtp-server';

const latency = Number(process.argv[2] ?? 0);
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, answer) {
    stream.resume();
    stream.once('end', () => {
      const take = () => {
        taken += 1;
        answer();
      };
      if (latency > 0) setTimeout(take, latency);
      else take();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.send?.(/** @type {import('node:net').AddressInfo} */ (server.server.address()).port);
});
process.on('message', () => {
  process.send?.(taken);
  taken = 0;
});
