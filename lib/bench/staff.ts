import { DEMO } from '#db/seed/demo-sign-in.ts';
import { fieldsOf } from './form.ts';
import { wall } from './wall.ts';

/** Somebody on call whose browser has no script: they post updates by the road that staff use. */
export class Staff {
  readonly cookies = new Map<string, string>();
  constructor(private readonly url: string) {}

  async signsIn(who: { readonly email: string; readonly password: string } = DEMO): Promise<void> {
    const form = await this.form('/admin/sign-in', 'password');
    form.set('email', who.email);
    form.set('password', who.password);
    await this.sends('/admin/sign-in', form);
    if ((await this.opens('/admin')).status !== 200) throw new Error('Signing in did not work.');
  }

  /** @returns the path of the staff's page of the incident */
  async opensIncident(name: string): Promise<string> {
    const path = '/admin/incidents/new';
    const form = await this.form(path, 'body');
    const component = [...form.keys()].find((key) => /^affected\..*\.status$/.test(key));
    if (!component) throw new Error('There is no component to choose.');
    form.set(component.replace(/status$/, 'named'), 'on');
    form.set('name', name);
    return this.sends(path, form);
  }

  /** @returns the path of an incident that is not over */
  async findsOpenIncident(): Promise<string> {
    const desk = await (await this.opens('/admin')).text();
    const path = /\/admin\/incidents\/[a-z0-9]{12}/.exec(desk)?.[0];
    if (!path) throw new Error('No incident is open.');
    return path;
  }

  /** @returns the milliseconds from the form's being sent to the answer */
  async postsUpdate(incident: string, words: string, { quietly = false } = {}): Promise<number> {
    const form = await this.form(incident, 'affectedBefore');
    form.set('body', words);
    if (quietly) form.set('notify', 'false');
    const from = wall();
    await this.sends(incident, form);
    return wall() - from;
  }

  private async form(path: string, holding: string): Promise<FormData> {
    return fieldsOf(await (await this.opens(path)).text(), holding);
  }

  /** @returns where we are led then */
  private async sends(path: string, form: FormData): Promise<string> {
    const answer = await this.opens(path, { method: 'POST', body: form });
    const to = answer.headers.get('location');
    if (answer.status !== 303 || !to) throw new Error(`${path} did not take the form: ${answer.status}`);
    return new URL(to, this.url).pathname;
  }

  private async opens(path: string, request: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: this.url };
    const answer = await fetch(this.url + path, { ...request, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}
