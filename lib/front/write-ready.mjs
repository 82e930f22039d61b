/**
 * Writes an answer whose head was made ahead. Node would check and join each header anew, for each answer: a fifth of what one
 * costs. So the bytes go to the connection as they are, and `finish` tells Node what it would otherwise say itself: this
 * request is answered, on to the next.
 */
import { validateHeaderValue } from 'node:http';
import { now } from './clock.mjs';

/** Why the last one is kept: it says the same for a second, and to read the time costs more than to write it. */
let dated = '';

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} head from `readyHead`
 * @param {Buffer} [bytes] the body; none for HEAD and 304
 * @returns {boolean} false where nothing was written, and Node's own way has to be gone
 */
export function writeReady(request, response, status, head, bytes) {
  const { socket } = response;
  // No socket: an answer before this one is not out yet. Bytes that wait in it: the client asks and does not read; Node has
  // ways to wait for that.
  if (!socket || socket.writableLength > 0 || !response.shouldKeepAlive || request.httpVersion !== '1.1')
    return false;
  response.statusCode = status;
  socket.cork();
  socket.write(`${head}${dated || date()}`, 'latin1');
  if (bytes) socket.write(bytes);
  socket.uncork();
  response.emit('finish');
  return true;
}

/**
 * @param {string} line status and its words
 * @param {readonly string[]} headers name, value, name, value, …
 * @throws TypeError when a value holds what would end its line
 */
export function readyHead(line, headers) {
  let head = `HTTP/1.1 ${line}\r\n`;
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    validateHeaderValue(name, value);
    head += `${name}: ${value}\r\n`;
  }
  return head;
}

function date() {
  const time = now();
  dated = `date: ${new Date(time).toUTCString()}\r\n\r\n`;
  setTimeout(() => (dated = ''), 1000 - (time % 1000)).unref();
  return dated;
}
