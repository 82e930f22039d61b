/**
 * Takes no new connection, lets the requests that are there finish, and closes what is left after so many milliseconds.
 * @param {import('node:http').Server} server @param {number} most
 */
export async function drain(server, most) {
  const closed = new Promise((resolve) => server.close(resolve));
  // Connections that finish their answer from now on are not kept either.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), most);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}
