/**
 * How a postmortem is had as a file, and what that is sent as. A whole page brings its own styles, which the policy of
 * ours forbids, and is meant to be kept: so browsers are told to keep it and not to show it.
 */
export const POSTMORTEM_FILE_TYPES = {
  md: 'text/markdown; charset=utf-8',
  html: 'application/octet-stream',
} as const;

export type PostmortemFileKind = keyof typeof POSTMORTEM_FILE_TYPES;
