export const api = {
  'api.title': 'For programs',
  'api.lead':
    'What programs can read on this page, and what they can change with a token. Programs made for Atlassian Statuspage work here unchanged.',
  'api.index': 'On this page',
  'api.document': 'All of this as OpenAPI 3.1',

  'api.read': 'Read without a token',
  'api.read.text':
    'What visitors see is also published as files, for everybody: no token, no limit, and scripts of other sites may read them.',
  'api.change': 'Change with a token',
  'api.change.token':
    'Everything under `{address}` needs a token. Staff who are admins make one; it is shown once, and may do what its scopes say.',
  'api.change.tokens': 'Make a token',
  'api.change.header':
    'Send it as `Authorization: Bearer TOKEN`. Statuspage’s `OAuth TOKEN` is understood too, and so is `?api_key=TOKEN`; but addresses are written into logs, so prefer the header.',
  'api.change.example': 'Put your token in place of the word, and paste:',
  'api.change.body':
    'Bodies are JSON, whatever their type says, or forms. Fields may stand in an object named after the thing, as at Statuspage, or bare. What is left out stays as it is, and what is not known here is ignored. An address may end in `.json`.',

  'api.errors': 'Errors',
  'api.errors.text':
    'A request that is refused has done nothing. The answer says why, in a form that programs can read:',
  'api.errors.caption': 'What a status means',
  'api.errors.status': 'Status',
  'api.errors.meaning': 'Meaning',

  'api.limits': 'Limits',
  'api.limits.text':
    '{count, plural, one {One request} other {# requests}} a minute with one token. After that the answer is 429, and `Retry-After` says how many seconds to wait. A body has 4 MB at most.',
  'api.once': 'Sending again',
  'api.once.text':
    'When no answer comes, nobody knows whether it was done. Send every POST with a name of your own in `Idempotency-Key`: sent again under that name within a day, it is not done again, and its first answer is given once more.',

  'api.operation.scope': 'Scope',
  'api.operation.noScope': 'none: anybody may',
  'api.operation.answer': 'Answer',
  'api.operation.noBody': '{status}, without a body',
  'api.operation.query': 'In the address',
  'api.operation.body': 'In the body',
  'api.operation.fields': 'In the answer',
  'api.operation.bare': 'Nothing is sent but the address.',

  'api.shapes': 'Shapes',
  'api.shapes.text': 'What answers are made of.',

  'api.field.name': 'Field',
  'api.field.type': 'Type',
  'api.field.about': 'What it may be',
  'api.field.caption': '{of}: fields',
  'api.field.required': 'required',
  'api.field.range': '{least, number} to {most, number}',
  'api.field.fallback': '{value} when left out',

  'api.type.text': 'text',
  'api.type.integer': 'whole number',
  'api.type.number': 'number',
  'api.type.flag': 'true or false',
  'api.type.time': 'time',
  'api.type.day': 'day',
  'api.type.object': 'object',
  'api.type.null': 'null',
  'api.type.any': 'anything',
  'api.type.list': 'list of: {type}',
  'api.type.nullable': '{type}, or null',
} as const;
