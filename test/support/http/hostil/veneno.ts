import fc from 'fast-check';

/** Texts that break what is carelessly written: paths, markup, statements, formulas, unicode, size. */
const TEXTOS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfff',
  '\u202e\u2066gnirts',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '👩‍👩‍👧‍👦'.repeat(40),
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%00',
  '%2e%2e%2f',
  "' or '1'='1",
  "'; drop table envios; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '0x10',
  '1e309',
  '9'.repeat(400),
  '2022-02-30',
  '9999-99-99',
  '0000-00-00',
  '9999-99-99T99:99:99.999Z',
  '00000000-0000-4000-8000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'a'.repeat(201),
  'á'.repeat(5_001),
  '\r\nSet-Cookie: a=b',
  '\t',
  '\ufeff',
  'İıſß',
] as const;

export const texto = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTOS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(40_000), '🜁'.repeat(20_000)) },
);

/** Nested so deep that whoever walks it by calling itself falls. */
const hondo = (veces: number): unknown => {
  let valor: unknown = 1;
  for (let i = 0; i < veces; i += 1) valor = i % 2 === 0 ? [valor] : { a: valor };
  return valor;
};

/** A value in the place of another. */
export const valor: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: texto },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      1.5,
      1e308,
      -1e-308,
      9007199254740991,
      2 ** 60,
      1e20,
      2147483648,
      [],
      {},
      [[[[[]]]]],
      { length: 1e9 },
      { toString: 'a', valueOf: 'b' },
      { then: 'a' },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(200, 2_000).map(hondo) },
  { weight: 1, arbitrary: fc.array(fc.constant('a'), { minLength: 2_000, maxLength: 2_000 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Keys that reach into what every object has, where JSON writes them. */
export const LLAVES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  '',
  '\0',
  'x'.repeat(5_000),
];

/** Bodies that are no JSON, or no body of anybody's. */
export const malJson = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '}',
    '{"a":}',
    "{'a':1}",
    '{"a":1,}',
    '{"a":1}{"a":2}',
    'NaN',
    'Infinity',
    '1e999',
    '-',
    '"',
    '"\\ud800"',
    '"\\u0000"',
    '[1,]',
    'undefined',
    '\ufeff{}',
    '// comment\n{}',
    `{"a":${'9'.repeat(5_000)}}`,
    '['.repeat(100_000),
    '{"a":'.repeat(50_000),
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    '{"__proto__":{"papel":"administracion"}}',
    '{"constructor":{"prototype":{"alcance":"gestionar"}}}',
    '{"nombre":"a","nombre":"b"}',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
