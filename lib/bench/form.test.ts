import { expect, test } from 'vitest';
import { fieldsOf } from './form.ts';

const PAGE = `<form method="POST"><input type="search" name="q" value="elsewhere"/></form>
<form method="POST">
  <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7f&quot;}"/>
  <input type="checkbox" name="ticked" checked="" value="on"/><input type="checkbox" name="empty" value="on"/>
  <input type="radio" name="status" value="identified" checked=""/><input type="radio" name="status" value="resolved"/>
  <select name="zone"><option value="a">A</option><option value="b" selected="">B</option></select>
  <textarea name="body">It&#x27;s &lt;slow&gt;</textarea>
  <input name="off" value="never" disabled=""/><button type="submit" name="act" value="x">Send</button>
</form>`;

test('a form is sent with what a browser without script would send', () => {
  expect([...fieldsOf(PAGE, 'body')]).toEqual([
    ['$ACTION_1:0', '{"id":"7f"}'],
    ['ticked', 'on'],
    ['status', 'identified'],
    ['zone', 'b'],
    ['body', "It's <slow>"],
  ]);
});

test('a page without that form is named, not guessed around', () => {
  expect(() => fieldsOf(PAGE, 'password')).toThrow('“password”');
});
