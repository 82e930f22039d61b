import type { ReactNode } from 'react';

/** The head of every page but home: what kind of thing it is, its name, its state. */
export function Title(props: { kind?: ReactNode; title: ReactNode; children?: ReactNode }) {
  return (
    <>
      {props.kind && <p className="kind">{props.kind}</p>}
      <h1>{props.title}</h1>
      {props.children}
    </>
  );
}
