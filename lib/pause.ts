/** What a loop waits in between two rounds. */
export interface Pause {
  /** Resolves after so many milliseconds, or when it is woken. Keeps no process alive. */
  readonly over: (milliseconds: number) => Promise<void>;
  /** Ends the wait, where there is one. */
  readonly wake: () => void;
}

export function newPause(): Pause {
  let end = () => {};
  return {
    over: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds).unref();
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => end(),
  };
}
