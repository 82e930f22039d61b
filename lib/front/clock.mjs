/** The front's only question for the time, in UTC milliseconds. */
export const now = () => Date.now();
