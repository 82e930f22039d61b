import Link from 'next/link';

export default function NotFound() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        It may have been deleted since. <Link href="/admin">To the dashboard</Link>
      </p>
    </>
  );
}
