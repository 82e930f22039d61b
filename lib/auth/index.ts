import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { log } from '#lib/log.ts';
import { secret } from '#lib/secret.ts';
import { SESSION_DAYS } from '#lib/verbs/start-session.ts';
import { checkCredentials } from './credentials.ts';
import { isSecure } from './request.ts';

declare module 'next-auth' {
  interface Session {
    sessionId: string;
  }
}

// Auth.js makes the addresses of its own routes from the request's headers, and a malformed one would be our fault then.
// This replaces them; nobody ever goes to these addresses.
process.env['AUTH_URL'] = 'http://localhost';

/**
 * Auth.js signs a cookie that holds nothing but the id of a session; the session itself is a row, asked for at every
 * request in `actor.ts`, so that revoking it ends it: `auth()` alone proves nothing. Auth.js's own routes under /api/auth are not mounted: everything goes
 * through the forms, which need no JavaScript and count their attempts.
 */
export const { auth, signIn, signOut } = NextAuth(async () => {
  const secure = await isSecure();
  return {
    secret: secret(),
    trustHost: true,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 24 * 60 * 60 },
    cookies: {
      sessionToken: {
        name: secure ? '__Host-candor-session' : 'candor-session',
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given) => checkCredentials(given),
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        const sessionId = user?.id ?? token['sessionId'];
        return typeof sessionId === 'string' ? { sessionId } : null;
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        sessionId: String(token['sessionId']),
      }),
    },
    logger: {
      // A wrong password and a cookie that is not ours are answered, not logged.
      error: (error) => {
        if (!(error instanceof CredentialsSignin) && error.name !== 'JWTSessionError')
          log.error({ error: error.message }, 'sign-in');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
});
