export const uptime = {} as const;
