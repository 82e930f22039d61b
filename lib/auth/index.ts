import NextAuth, { CredentialsSignin } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { log } from '#lib/log.ts';
import { liveSession } from '#lib/reads/session.ts';
import { secret } from '#lib/secret.ts';
import { SESSION_DAYS } from '#lib/verbs/start-session.ts';
import { checkCredentials } from './credentials.ts';
import { isSecure } from './request.ts';

declare module 'next-auth' {
  interface Session {
    sessionId: string;
  }
}

/**
 * Auth.js signs a cookie that holds nothing but the id of a session; the session itself is a row, asked for at every
 * request, so that revoking it ends it. Auth.js's own routes under /api/auth are not mounted: everything goes
 * through the forms, which need no JavaScript and count their attempts.
 */
export const { auth, signIn, signOut } = NextAuth(async () => {
  const secure = await isSecure();
  return {
    secret: secret(),
    // The host is only used for addresses of those routes.
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
      async jwt({ token, user }) {
        const sessionId = user?.id ?? token['sessionId'];
        if (typeof sessionId !== 'string' || !(await liveSession(sessionId))) return null;
        return { sessionId };
      },
      session: ({ session, token }) => ({
        expires: session.expires,
        sessionId: String(token['sessionId']),
      }),
    },
    logger: {
      // A wrong password is no fault of ours; it is answered, not logged.
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log.error({ error: error.message }, 'sign-in');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
});
