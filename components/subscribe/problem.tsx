/** What is wrong with a field, where it is. */
export function Problem({ of, problems }: { of: string; problems: Readonly<Record<string, string>> }) {
  const problem = problems[of];
  return problem ? (
    <p className="problem" id={`${of}-problem`}>
      {problem}
    </p>
  ) : null;
}

/** The attributes by which a field says that something is wrong with it. */
export function wrong(of: string, problems: Readonly<Record<string, string>>, hint?: string) {
  const described = [problems[of] && `${of}-problem`, hint].filter(Boolean).join(' ');
  return {
    ...(problems[of] ? { 'aria-invalid': true as const } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  };
}
