import { cache } from 'react';
import { readPage, readPageInfo } from '#lib/published/read.ts';

/** Asked by layout, metadata and page alike, read once a request. */
export const pageOf = cache(readPageInfo);
export const homeOf = cache(readPage);
