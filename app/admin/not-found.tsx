import { ScreenLink } from '#components/staff/screen-link.tsx';

export default function NotFound() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        It may have been deleted since. <ScreenLink href="/admin">To the dashboard</ScreenLink>
      </p>
    </>
  );
}
