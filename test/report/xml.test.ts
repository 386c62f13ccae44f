import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { junit } from '../../src/report/junit.ts';
import type { Format, Report } from '../../src/report/types.ts';
import { found, report } from './made.ts';
import { NASTY_PATH, SECRETS, everything, usual } from './situations.ts';

const render = (format: Format, made: Report) =>
  format.render(made, { color: false, width: 80, quiet: false });
const JUNIT = readFileSync(new URL('schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

/** What Checkstyle's own reporter writes (XMLLogger.java), as a schema. */
const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="checkstyle"><xs:complexType><xs:sequence>
<xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
<xs:element name="error" maxOccurs="unbounded"><xs:complexType>
<xs:attribute name="line" type="xs:nonNegativeInteger" use="required"/>
<xs:attribute name="column" type="xs:positiveInteger"/>
<xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
<xs:enumeration value="ignore"/><xs:enumeration value="info"/><xs:enumeration value="warning"/><xs:enumeration value="error"/>
</xs:restriction></xs:simpleType></xs:attribute>
<xs:attribute name="message" type="xs:string" use="required"/>
<xs:attribute name="source" type="xs:string" use="required"/>
</xs:complexType></xs:element></xs:sequence>
<xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:sequence><xs:attribute name="version" use="required"/></xs:complexType></xs:element></xs:schema>`;

async function errors(xml: string, schema: string): Promise<readonly string[]> {
  const { errors: found } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [schema],
  });
  return found.map(({ message }) => message);
}

describe.each([
  [junit, JUNIT],
  [checkstyle, CHECKSTYLE],
] as const)('XML', (format, schema) => {
  test.each([
    ['everything', everything],
    ['a stopped commit', usual],
    ['nothing', () => report([])],
  ])(`${format.name} of %s is valid by its schema`, async (_name, make) => {
    expect(await errors(render(format, make()), schema)).toEqual([]);
  });

  test(`${format.name} is refused where it is broken`, async () => {
    expect(await errors(render(format, usual()).replace('name=', 'nome='), schema)).not.toEqual([]);
    expect(await errors(render(format, usual()).replace('<?xml', '<x><?xml'), schema)).not.toEqual(
      [],
    );
  });

  test(`${format.name} has as many elements for a hostile name as for a plain one`, () => {
    const tags = (path: string, text: string) =>
      render(format, report([found({ value: SECRETS.personal, path, text })])).match(/<[/?!]?\w+/g);
    expect(tags(NASTY_PATH, '"@" ]]><x y="</failure><script>')).toEqual(tags('a.js', '"@"'));
  });
});

describe('junit', () => {
  const counts = (made: Report) =>
    /tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(render(junit, made))!.slice(1).map(Number);

  test('counts places that block as failures, what could not be looked at as errors', () => {
    expect(counts(everything())).toEqual([12, 11, 1]);
  });

  test('has one test that passes where nothing blocks', () => {
    expect(counts(report([]))).toEqual([1, 0, 0]);
    expect(counts(report([found({ value: SECRETS.personal, confidence: 'possible' })]))).toEqual([
      1, 0, 0,
    ]);
  });

  test('still tells what does not block', () => {
    expect(
      render(junit, report([found({ value: SECRETS.personal, confidence: 'possible' })])),
    ).toMatch(/<system-out>src\/bot.js:12:16 GitHub .*does not block/);
  });
});

describe('checkstyle', () => {
  test('has one file a path, with its failures too', () => {
    const shown = render(checkstyle, everything());
    expect(shown.match(/<file /g)).toHaveLength(7 + 6 + 1);
    expect(shown).toContain('could not be looked at: the object is missing &lt;/failure&gt;');
  });
});
