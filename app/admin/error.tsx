'use client';

export default function ScreenFailed({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <>
      <h1>This screen could not be shown</h1>
      <p>
        Nothing was changed. {error.digest ? <>It is in the log of the server as {error.digest}.</> : null}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </div>
    </>
  );
}
