/** Milliseconds since 1970 with their fractions, comparable between the processes of this machine. */
export const wall = () => performance.timeOrigin + performance.now();
