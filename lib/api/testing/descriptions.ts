import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { hasSharedData, sharedJson } from '#e2e/shared-data.ts';
import { openApi } from '#lib/api/openapi.ts';
import type { Operation } from '#lib/api/operation.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import { patched, type PublishedDescription } from './published-description.ts';

const published = hasSharedData
  ? patched(sharedJson('spec/manage-v1.openapi.json') as PublishedDescription)
  : null;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(openApi(OPERATIONS, 'https://status.example.com'), 'ours');
if (published) ajv.addSchema(published, 'published');

const validators = new Map<string, ValidateFunction>();

/** Made once: it takes longer than the request. */
function validatorOf($ref: string): ValidateFunction {
  const made = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, made);
  return made;
}

const pointer = (...parts: string[]) =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with an answer, by our own description and by the one that Statuspage publishes. */
export function faultsOf(operation: Operation, status: number, body: unknown): string[] {
  const method = operation.methods[0]!.toLowerCase();
  const place = ['paths', operation.path, method, 'responses', String(status)];
  const faults = check('ours', place, body);
  if (!published || status >= 400) return faults;
  const there = published.paths[operation.path]?.[method];
  // What Statuspage has not is ours alone.
  if (!there) return faults;
  if (!there.responses[String(status)]) return [...faults, `Statuspage answers no ${status} here`];
  return [...faults, ...check('published', place, body)];
}

function check(which: string, place: readonly string[], body: unknown): string[] {
  const [document] = [ajv.getSchema(which)?.schema];
  const has = (parts: readonly string[]) =>
    parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
  if (!has(place)) return [`${which}: no answer ${place.at(-1)} is described`];
  const content = [...place, 'content', 'application/json', 'schema'];
  if (!has(content)) return body === undefined ? [] : [`${which}: no body is described`];
  const validate = validatorOf(`${which}#${pointer(...content)}`);
  return validate(body)
    ? []
    : (validate.errors ?? []).map((error) => `${which}: ${error.instancePath} ${error.message ?? ''}`);
}
