export const postmortem = {} as const;
