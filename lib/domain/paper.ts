/** The paper that links stand on, as `--paper` in `components/theme/tokens.css` has it. A test holds the two together. */
export const PAPER = { light: '#fbfaf6', dark: '#141619' } as const;
