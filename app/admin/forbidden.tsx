import { ScreenLink } from '#components/staff/screen-link.tsx';

export default function Forbidden() {
  return (
    <>
      <h1>Your role does not allow this</h1>
      <p>
        Ask an owner or an admin of this page to do it, or to change your role.{' '}
        <ScreenLink href="/admin">To the dashboard</ScreenLink>
      </p>
    </>
  );
}
