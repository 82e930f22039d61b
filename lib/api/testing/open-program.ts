import { afterAll, beforeEach } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { setUpPage } from '#db/testing/world.ts';
import type { Scope } from '#lib/domain/scope.ts';
import { Program } from './program.ts';
import { serveApi } from './serve.ts';

/**
 * The page on a Monday, its API over HTTP for as long as the tests of this file take, and a program that asks it. Each test
 * begins on that Monday. Called where the file begins, since it adds to what is done before and after tests.
 */
export async function openProgram(...scopes: Scope[]): Promise<Program> {
  setClock(MONDAY);
  await setUpPage();
  const api = await serveApi();
  afterAll(() => api.close());
  beforeEach(() => setClock(MONDAY));
  return Program.at(api.url, ...scopes);
}
