/** One act as a button, which a link-scanner does not press. */
export function Act({ path, label, main }: { path: string; label: string; main?: boolean }) {
  return (
    <form className="act" method="post" action={path}>
      <button type="submit" className={main ? undefined : 'plain'}>
        {label}
      </button>
    </form>
  );
}
